create sequence suggestion_seq increment by 50;
create table suggestion (
    id bigint primary key,
    organisation_id bigint not null references organisation,
    author_id bigint not null references member,
    category varchar(30) not null,
    subject varchar(400) not null,
    text text not null,
    sent_at timestamp(6) with time zone not null,
    answer_due_on date not null,
    state varchar(20) not null,
    answer text,
    answered_by bigint references member,
    answered_at timestamp(6) with time zone,
    answer_read_at timestamp(6) with time zone,
    version integer not null
);
-- Each list is read in the order of its index, descending where the list is, so that a page reads only its own rows.
create index suggestion_author on suggestion (author_id, id desc);
create index suggestion_unread on suggestion (author_id, state, answer_read_at);
create index suggestion_organisation on suggestion (organisation_id, state, id desc);
create index suggestion_due on suggestion (organisation_id, state, answer_due_on, id);
