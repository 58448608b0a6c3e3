/** Witnesses: those who cosign this union's log, and this server where it watches the logs of others (C2SP tlog-witness). */
package huisheng.witness;
