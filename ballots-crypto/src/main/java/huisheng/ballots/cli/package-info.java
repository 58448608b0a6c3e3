/** The command line: one program a role, each on its own machine, no server (docs/protocol/00-overview.md). */
package huisheng.ballots.cli;
