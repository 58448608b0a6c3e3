-- The end of the log: one row, held while an entry is appended.
create table audit_head (
    id integer primary key,
    entries bigint not null
);
insert into audit_head (id, entries) values (1, 0);
-- One fact. Facts and salt open the commitment; both are erased together, the rest never.
create table audit_entry (
    number bigint primary key,
    happened_at timestamp(6) with time zone not null,
    kind varchar(80) not null,
    commitment bytea not null,
    code varchar(12) ${bytewise} not null,
    salt bytea,
    facts text
);
-- What an auditor looks for: a kind of fact, a day.
create index audit_entry_kind on audit_entry (kind, number desc);
create index audit_entry_day on audit_entry (happened_at);
create index audit_entry_code on audit_entry (code);
-- How many entries are in the tree; held by the one server that seals.
create table log_head (
    id integer primary key,
    entries bigint not null
);
insert into log_head (id, entries) values (1, 0);
-- Up to 256 hashes of one level, one after the other, 32 bytes each (C2SP tlog-tiles).
create table log_tile (
    level integer not null,
    position bigint not null,
    hashes bytea not null,
    primary key (level, position)
);
create table log_checkpoint (
    entries bigint not null,
    key_number integer not null,
    made_at timestamp(6) with time zone not null,
    note text not null,
    primary key (entries, key_number)
);
-- Public keys of the log, the last is the one that signs.
create table log_key (
    number integer primary key,
    since timestamp(6) with time zone not null,
    verifier varchar(300) not null
);
-- What witnesses signed of a state of that size, as a line under its note (C2SP tlog-cosignature).
create table log_cosignature (
    entries bigint not null,
    witness varchar(300) not null,
    made_at timestamp(6) with time zone not null,
    line varchar(600) not null,
    primary key (entries, witness)
);
create index log_cosignature_of on log_cosignature (witness, entries);
