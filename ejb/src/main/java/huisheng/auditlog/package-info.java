/** The one record of facts: what happened in the union, chained, without text and without names. */
package huisheng.auditlog;
