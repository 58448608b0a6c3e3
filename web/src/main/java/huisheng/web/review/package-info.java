/** The review committee's page: entries of the log reckoned anew, and the whole of it walked. */
package huisheng.web.review;
