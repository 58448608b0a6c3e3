package huisheng.ballots.record;

import huisheng.ballots.wire.Hash;

/** Where in an archive an object lies: its name, and the place and length of its content in bytes. */
public record Entry(Hash hash, long offset, int size) {}
