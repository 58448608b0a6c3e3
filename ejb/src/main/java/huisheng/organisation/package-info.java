/** The tree of union organisations: group, company, branch, group of members. Who sits in them is told elsewhere. */
package huisheng.organisation;
