/** Pages, feed and files of the union's affairs. */
package huisheng.web.affairs;
