/** Union affairs in the open: drafted, checked, countersigned, published, posted, asked about, corrected beside the old. */
package huisheng.affairs;
