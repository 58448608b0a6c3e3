/** The record of a union in plain sight, and the receipts of each member. Nobody below imports it. */
package huisheng.receipt;
