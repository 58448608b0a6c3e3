-- The box of sealed ballots. No column names a person, and no time is finer than an hour, so that nobody can lay the
-- box beside the sign-ins of a day. The database user of the box may SELECT and INSERT here and nothing else.
create schema box;
create table box.sealed_ballot (
    number bigint generated always as identity primary key,
    poll varchar(40) not null,
    credential varchar(200) not null,
    tracker varchar(64) not null,
    ballot text not null,
    accepted_hour timestamp(0) with time zone not null,
    constraint sealed_ballot_once unique (poll, tracker),
    constraint sealed_ballot_whole_hour check (extract(minute from accepted_hour at time zone 'UTC') = 0 and extract(second from accepted_hour at time zone 'UTC') = 0)
);
create index sealed_ballot_credential on box.sealed_ballot (poll, credential, number);
