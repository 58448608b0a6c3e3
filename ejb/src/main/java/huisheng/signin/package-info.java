/** Proving who one is: password, second factor, session. */
package huisheng.signin;
