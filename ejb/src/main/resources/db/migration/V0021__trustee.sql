-- What trustees say in the ceremony and at the opening. Nothing in it is secret to whom it is not sealed; nothing is written twice.
create sequence trustee_message_seq increment by 50;
create table trustee_message (
    id bigint primary key,
    poll_id bigint not null references poll,
    round integer not null,
    place integer not null,
    step varchar(20) not null,
    content text not null,
    said_at timestamp(6) with time zone not null,
    constraint trustee_message_once unique (poll_id, round, step, place)
);
-- The ceremony was begun anew, by whom; the first round has no row.
create table trustee_round (
    poll_id bigint not null references poll,
    round integer not null,
    begun_by bigint not null references member,
    begun_at timestamp(6) with time zone not null,
    primary key (poll_id, round)
);
-- A key that was shown once serves no other vote and no other round.
create table trustee_key (
    mark varchar(64) primary key,
    poll_id bigint not null references poll,
    round integer not null,
    place integer not null
);
-- Whose part was wrong: found by another trustee, or by the server ("told_by" is null).
create sequence trustee_fault_seq increment by 50;
create table trustee_fault (
    id bigint primary key,
    poll_id bigint not null references poll,
    round integer not null,
    step varchar(20) not null,
    place integer not null,
    told_by integer,
    reason varchar(500) not null,
    found_at timestamp(6) with time zone not null
);
create index trustee_fault_poll on trustee_fault (poll_id, round, id);
-- What the server noted when it had added up the sealed ballots, and what was said of the result.
create table count_sheet (
    poll_id bigint primary key references poll,
    tally text,
    tally_height bigint,
    ballots integer not null,
    replaced integer not null,
    papers integer not null,
    closed_at timestamp(6) with time zone not null,
    posting_ends_on date,
    reported_by bigint references member,
    reported_at timestamp(6) with time zone,
    final_on date
);
-- What a member on the roll holds against a declared result, and the answer of the commission.
create sequence poll_objection_seq increment by 50;
create table poll_objection (
    id bigint primary key,
    poll_id bigint not null references poll,
    author_id bigint not null references member,
    text text not null,
    sent_at timestamp(6) with time zone not null,
    answered boolean not null,
    answer text,
    answered_by bigint references member,
    answered_at timestamp(6) with time zone,
    token varchar(36) not null,
    version integer not null,
    constraint poll_objection_token unique (token)
);
create index poll_objection_poll on poll_objection (poll_id, id);
