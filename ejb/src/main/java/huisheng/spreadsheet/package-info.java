/**
 * Tables that people bring and take away: CSV in the encodings and with the separators one meets, XLSX without trusting
 * it. Rows are streamed; what is read is text. No business words.
 */
package huisheng.spreadsheet;
