/** Who holds which post in which organisation, from when to when, and what the post allows. */
package huisheng.office;
