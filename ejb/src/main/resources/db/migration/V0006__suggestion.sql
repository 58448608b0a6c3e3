create sequence suggestion_seq increment by 50;
-- organisation_id: whose committee handles it; home_id: the branch from which it came, whose members may read it.
-- tray: where it lies on the committee's desk; open_to_branch: whether the members of the branch see it. Both follow from
-- the other columns and are kept for the order of the indexes. opened_by, opened_at: who looked last; no part of its version.
create table suggestion (
    id bigint primary key,
    organisation_id bigint not null references organisation,
    home_id bigint not null references organisation,
    author_id bigint not null references member,
    category varchar(30) not null,
    subject varchar(400) not null,
    text text not null,
    privately boolean not null,
    send_key varchar(64),
    sent_at timestamp(6) with time zone,
    listed_at timestamp(6) with time zone,
    answer_due_on date,
    state varchar(20) not null,
    round varchar(20) not null,
    tray varchar(20) not null,
    open_to_branch boolean not null,
    handler_id bigint references member,
    waiting_for_author boolean not null,
    answer text,
    answered_by bigint references member,
    answered_at timestamp(6) with time zone,
    answer_read_at timestamp(6) with time zone,
    rating varchar(20),
    merged_into bigint references suggestion,
    hidden varchar(30),
    appeal varchar(20),
    appeal_at_id bigint references organisation,
    appeal_due_on date,
    opened_by bigint references member,
    opened_at timestamp(6) with time zone,
    version integer not null,
    constraint suggestion_send_key unique (author_id, send_key)
);
-- Each list is read in the order of its index, descending where the list is, so that a page reads only its own rows.
create index suggestion_author on suggestion (author_id, id desc);
create index suggestion_unread on suggestion (author_id, state, answer_read_at);
create index suggestion_organisation on suggestion (organisation_id, id desc);
create index suggestion_tray on suggestion (organisation_id, tray, id desc);
create index suggestion_due on suggestion (organisation_id, tray, answer_due_on, id);
create index suggestion_in_hand on suggestion (organisation_id, tray, handler_id);
create index suggestion_handler on suggestion (handler_id, tray, answer_due_on, id);
create index suggestion_appeal on suggestion (appeal_at_id, appeal, appeal_due_on, id);
create index suggestion_branch on suggestion (home_id, open_to_branch, tray, id desc);

-- The answers to the short form of a category.
create table suggestion_detail (
    suggestion_id bigint not null references suggestion,
    question varchar(20) not null,
    words varchar(1000) not null,
    primary key (suggestion_id, question)
);

-- What happened to a suggestion, with the words that belong to it; member_id is null where the clock acted.
create sequence suggestion_step_seq increment by 50;
create table suggestion_step (
    id bigint primary key,
    suggestion_id bigint not null references suggestion,
    kind varchar(20) not null,
    member_id bigint references member,
    whom_id bigint references member,
    detail varchar(40),
    words text,
    at timestamp(6) with time zone not null
);
create index suggestion_step_course on suggestion_step (suggestion_id, id);

-- Who else belongs to it: further authors after a merge, who supports it, who follows it; rating: what
-- such an author thinks of the latest answer.
create table suggestion_voice (
    suggestion_id bigint not null references suggestion,
    member_id bigint not null references member,
    kind varchar(20) not null,
    rating varchar(20),
    primary key (suggestion_id, kind, member_id)
);
create index suggestion_voice_member on suggestion_voice (member_id, kind);

-- What the clock has said of a suggestion and nobody has carried out yet.
create sequence suggestion_errand_seq increment by 1;
create table suggestion_errand (
    id bigint primary key,
    suggestion_id bigint not null references suggestion,
    kind varchar(20) not null
);
