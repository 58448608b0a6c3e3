/** Tables to take away, as the programs of an office read them. */
package huisheng.web.spreadsheet;
