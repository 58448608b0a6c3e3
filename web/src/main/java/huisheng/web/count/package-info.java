/** The count and the result of a vote, for everybody. */
package huisheng.web.count;
