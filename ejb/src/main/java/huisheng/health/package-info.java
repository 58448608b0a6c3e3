/**
 * What the health endpoints of the management port ask: live, ready, started. It travels in a jar of its own in the lib
 * folder of the application, the only place where the server finds such checks (WFLY-12835), and knows no feature.
 */
package huisheng.health;
