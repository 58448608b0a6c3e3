/** The way in through an identity provider (OpenID Connect), where a union has one. It knows no page and no member. */
package huisheng.sso;
