/** The log of facts as witnesses, monitors and auditors read it (C2SP tlog-tiles). */
package huisheng.web.auditlog;
