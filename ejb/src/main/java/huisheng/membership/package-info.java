/** Who is a member, of which organisation, from when to when. */
package huisheng.membership;
