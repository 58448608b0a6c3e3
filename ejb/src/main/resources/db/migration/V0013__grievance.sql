create sequence grievance_seq increment by 50;
create table grievance (
    id bigint primary key,
    -- Of the member when it was sent; whose case officers have it now stands in organisation_id.
    home_id bigint not null references organisation,
    organisation_id bigint not null references organisation,
    member_id bigint not null references member,
    -- A form that is sent twice is one case.
    form_key varchar(60) not null,
    channel varchar(20) not null,
    subject varchar(400) not null,
    text text not null,
    answers text not null,
    may_be_named boolean not null,
    sent_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    open boolean not null,
    grade varchar(20) not null,
    limit_act varchar(60),
    due_on date,
    limits_missed integer not null,
    accepted_at timestamp(6) with time zone,
    done_at timestamp(6) with time zone,
    summary text,
    referred_to varchar(800),
    rate_until date,
    reopened boolean not null,
    rating varchar(20),
    acts integer not null,
    wrote_to_member_at timestamp(6) with time zone,
    member_read_at timestamp(6) with time zone,
    version integer not null,
    constraint grievance_form unique (member_id, form_key)
);
create index grievance_member on grievance (member_id, id desc);
create index grievance_due on grievance (organisation_id, open, due_on, id);
create index grievance_done on grievance (organisation_id, open, id desc);
create index grievance_home on grievance (home_id, sent_at);
create sequence grievance_entry_seq increment by 50;
create table grievance_entry (
    id bigint primary key,
    grievance_id bigint not null references grievance,
    kind varchar(20) not null,
    by_id bigint references member,
    by_member boolean not null,
    words text,
    happened_at timestamp(6) with time zone not null
);
create index grievance_entry_grievance on grievance_entry (grievance_id, id);
create sequence case_officer_seq increment by 50;
create table case_officer (
    id bigint primary key,
    grievance_id bigint not null references grievance,
    officer_id bigint not null references member,
    since timestamp(6) with time zone not null,
    until timestamp(6) with time zone
);
create index case_officer_grievance on case_officer (grievance_id, until, officer_id);
create index case_officer_officer on case_officer (officer_id, until, grievance_id);
-- For whom a case does not exist. Rows are added and never changed.
create sequence recusal_seq increment by 50;
create table recusal (
    id bigint primary key,
    grievance_id bigint not null references grievance,
    member_id bigint not null references member,
    named boolean not null,
    since timestamp(6) with time zone not null,
    constraint recusal_once unique (grievance_id, member_id)
);
create index recusal_member on recusal (member_id, grievance_id);
create sequence supervision_letter_seq increment by 50;
create table supervision_letter (
    id bigint primary key,
    grievance_id bigint not null references grievance,
    organisation_id bigint not null references organisation,
    employer varchar(800) not null,
    facts text not null,
    demand text not null,
    named boolean not null,
    cite_zh varchar(400) not null,
    cite_en varchar(400) not null,
    confirmed boolean not null,
    due_on date not null,
    sent_by bigint not null references member,
    sent_at timestamp(6) with time zone not null,
    answer text,
    answered_on date
);
create index supervision_letter_grievance on supervision_letter (grievance_id, id desc);
-- What was told of a quarter, once; nothing in it that is not told. A root always has a row, with null where it says nothing.
create sequence case_figure_seq increment by 50;
create table case_figure (
    id bigint primary key,
    first_on date not null,
    organisation_id bigint not null references organisation,
    cases bigint,
    channels varchar(400),
    outcomes varchar(400),
    in_time integer,
    constraint case_figure_once unique (first_on, organisation_id)
);
