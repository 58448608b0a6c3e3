/** What lies with an officer over all counters, and the one act by which it passes to another. Stands above the three counters. */
package huisheng.handover;
