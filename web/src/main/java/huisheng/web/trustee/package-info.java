/** Trustees' pages: the making of the key over several visits, and the opening. */
package huisheng.web.trustee;
