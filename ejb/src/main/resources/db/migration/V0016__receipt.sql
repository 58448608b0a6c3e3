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
