-- Which pack of rules an organisation, and all below it, goes by; where there is no row, the one above it decides.
create table rule_place (
    organisation_id bigint primary key references organisation,
    pack varchar(20) not null,
    set_by bigint not null references member,
    set_at timestamp(6) with time zone not null
);
-- A value that a union gave itself or confirmed. Written once; the next version stands beside it.
create sequence rule_choice_seq increment by 50;
create table rule_choice (
    id bigint primary key,
    organisation_id bigint not null references organisation,
    rule varchar(60) not null,
    edition integer not null,
    amount integer not null,
    unit varchar(20) not null,
    cite varchar(400) not null,
    valid_from date not null,
    confirmed boolean not null,
    made_by bigint not null references member,
    made_at timestamp(6) with time zone not null,
    constraint rule_choice_edition unique (organisation_id, rule, edition)
);
-- A calendar that a union keeps, whole, in every version; the one that ships with the application has no row.
create sequence calendar_version_seq increment by 50;
create table calendar_version (
    id bigint primary key,
    organisation_id bigint not null references organisation,
    edition integer not null,
    days text not null,
    reason varchar(2000) not null,
    made_by bigint not null references member,
    made_at timestamp(6) with time zone not null,
    constraint calendar_version_edition unique (organisation_id, edition)
);
-- What was promised to whom is the matter's business; here stands by which rule, until when, and how it went.
create sequence deadline_seq increment by 50;
create table deadline (
    id bigint primary key,
    kind varchar(30) not null,
    matter bigint not null,
    rule varchar(60) not null,
    organisation_id bigint not null references organisation,
    sealed boolean not null,
    amount integer not null,
    unit varchar(20) not null,
    extension integer not null,
    extended integer not null,
    pauses varchar(200) not null,
    cite_zh varchar(400) not null,
    cite_en varchar(400) not null,
    source varchar(60) not null,
    valid_from date not null,
    confirmed boolean not null,
    calendar_id bigint references calendar_version,
    started_at timestamp(6) with time zone not null,
    started_on date not null,
    half_on date not null,
    four_fifths_on date not null,
    due_on date not null,
    state varchar(20) not null,
    reminded integer not null,
    late_told_on date,
    look_on date,
    ended_at timestamp(6) with time zone,
    version integer not null
);
create index deadline_matter on deadline (kind, matter, id);
create index deadline_look on deadline (look_on, id);
create index deadline_board on deadline (organisation_id, sealed, state, due_on, id);
create index deadline_board_latest on deadline (organisation_id, sealed, state, due_on desc, id desc);
create sequence deadline_event_seq increment by 50;
create table deadline_event (
    id bigint primary key,
    deadline_id bigint not null references deadline,
    happened varchar(20) not null,
    happened_at timestamp(6) with time zone not null,
    on_day date not null,
    due_before date,
    due_after date,
    reached integer,
    pause_reason varchar(30),
    words varchar(2000),
    calendar_id bigint references calendar_version,
    -- What may happen to a deadline once only is named here; a second row is refused by the database.
    once varchar(40),
    constraint deadline_event_once unique (deadline_id, once)
);
create index deadline_event_deadline on deadline_event (deadline_id, id);
