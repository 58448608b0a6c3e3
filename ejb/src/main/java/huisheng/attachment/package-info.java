/**
 * Files that belong to a matter of another feature: taken in, known by their content, freed of what they carry unseen,
 * kept in the database. Who may see one is decided by the feature whose matter it is.
 */
package huisheng.attachment;
