/** How a union begins: the first organisation and the two persons with whom it can appoint everybody else. */
package huisheng.founding;
