/** Full-text search that knows Chinese, in the database itself: the same on H2 and PostgreSQL, and with two servers on one. */
package huisheng.search;
