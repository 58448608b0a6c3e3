-- No foreign keys: a row is written while the end of the audit log is held, and must wait for no row of anybody else.
-- What stands in the record of an organisation; "openness" 0: for everybody, 1: for its members.
create table record_line (
    number bigint primary key,
    organisation_id bigint not null,
    openness smallint not null,
    topic varchar(20) not null
);
create index record_line_list on record_line (organisation_id, number desc);
create index record_line_open on record_line (organisation_id, openness, number desc);
create index record_line_topic on record_line (organisation_id, topic, number desc);
-- Whose receipt an entry is.
create table receipt (
    member_id bigint not null,
    number bigint not null,
    primary key (member_id, number)
);
-- Walks through the whole log that the review committee began; a finding a line: name, place, detail.
create sequence log_review_seq increment by 1;
create table log_review (
    id bigint primary key,
    started_by bigint not null,
    started_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    total bigint not null,
    done bigint not null,
    erased bigint not null,
    checkpoints bigint not null,
    faults bigint not null,
    findings text
);
