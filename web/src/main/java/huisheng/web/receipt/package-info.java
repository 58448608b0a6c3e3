/** The record of a union, my receipts, a receipt to print, and looking up a code. */
package huisheng.web.receipt;
