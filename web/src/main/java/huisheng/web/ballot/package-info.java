/** Sealed votes on the web: pages of the parts of a vote, and what programs and the booth ask for. */
package huisheng.web.ballot;
