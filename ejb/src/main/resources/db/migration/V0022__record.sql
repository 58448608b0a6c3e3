-- Each time the server judged the record of a vote for the review committee; a finding a line: number, place, reason. Who asked
-- for it stands in the log, so that nothing beside a hash of the box names a member.
create sequence record_check_seq increment by 1;
create table record_check (
    id bigint primary key,
    poll_id bigint not null references poll,
    started_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    broken boolean not null,
    stage varchar(40),
    events integer not null,
    ballots integer not null,
    counted integer not null,
    faults integer not null,
    findings text
);
create index record_check_poll on record_check (poll_id, id);
-- The files of the booth at each start at which they were others than before: a line a file, SHA-256 and place.
create sequence booth_edition_seq increment by 1;
create table booth_edition (
    id bigint primary key,
    digest varchar(64) not null,
    files text not null,
    noted_at timestamp(6) with time zone not null
);
