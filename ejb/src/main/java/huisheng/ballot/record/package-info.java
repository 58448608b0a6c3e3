/** The record of a vote judged anew by the server, for the review committee. It opens nothing and knows no member. */
package huisheng.ballot.record;
