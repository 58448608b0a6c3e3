/** The review committee's counter: entries of the log reckoned anew, and the whole of it walked. */
package huisheng.review;
