-- The box of sealed ballots. No column names a person, and no time is finer than an hour, so that nobody can lay the
-- box beside the sign-ins of a day. The database user of the box may SELECT and INSERT here and nothing else.
create schema box;
-- What was fixed before the first ballot, the very texts whose hashes the first event names.
create table box.poll (
    uuid varchar(64) primary key,
    election text not null,
    trustees text not null,
    credentials text not null,
    certificate text,
    paper_key varchar(3000) not null,
    closes_at timestamp(0) with time zone not null,
    archive_second bigint not null,
    constraint box_poll_whole_hour check (mod(archive_second, 3600) = 0)
);
-- The chain (PROTOCOL 14): whoever writes a height first decides what stands there.
create table box.event (
    poll varchar(64) not null,
    height integer not null,
    type varchar(20) not null,
    parent varchar(64),
    payload varchar(64),
    hash varchar(64) not null,
    accepted_hour timestamp(0) with time zone not null,
    constraint event_key primary key (poll, height),
    constraint event_of_a_poll foreign key (poll) references box.poll (uuid),
    constraint event_whole_hour check (extract(minute from accepted_hour at time zone 'UTC') = 0 and extract(second from accepted_hour at time zone 'UTC') = 0)
);
-- What stands before an event that is no ballot, in its order.
create table box.object (
    poll varchar(64) not null,
    height integer not null,
    place integer not null,
    hash varchar(64) not null,
    content text not null,
    constraint object_key primary key (poll, height, place),
    constraint object_once unique (poll, hash)
);
create table box.sealed_ballot (
    poll varchar(64) not null,
    height integer not null,
    credential varchar(200) not null,
    tracker varchar(64) not null,
    ballot text not null,
    accepted_hour timestamp(0) with time zone not null,
    constraint sealed_ballot_key primary key (poll, height),
    constraint sealed_ballot_once unique (poll, tracker),
    constraint sealed_ballot_whole_hour check (extract(minute from accepted_hour at time zone 'UTC') = 0 and extract(second from accepted_hour at time zone 'UTC') = 0)
);
create index sealed_ballot_credential on box.sealed_ballot (poll, credential, height);
-- A paper belongs to the credential with which it was first handed in, and serves its later ballots too. Message and
-- signature are kept for the auditor: each credential in the box came with a paper that the roll had signed. A credential that
-- was declared void takes the place of its first paper without one: so of a cast and a voiding at once only one is written.
create table box.paper (
    poll varchar(64) not null,
    paper_hash varchar(64) not null,
    credential varchar(200) not null,
    prepared text,
    signature text,
    constraint paper_key primary key (poll, paper_hash),
    constraint paper_of_one_credential unique (poll, credential),
    constraint paper_whole_or_void check ((prepared is null) = (signature is null))
);
-- First halves of all ciphertexts: none may come twice (PROTOCOL 10.15).
create table box.randomness (
    poll varchar(64) not null,
    point varchar(200) not null,
    constraint randomness_key primary key (poll, point)
);
-- The union's side: up to which height the audit log tells of the ballots of a box.
create table box_told (
    poll varchar(64) primary key,
    height integer not null
);
