-- No foreign keys: a row is written while the end of the audit chain is held, and must wait for no row of anybody else.
create sequence notice_seq increment by 50;
create table notice (
    id bigint primary key,
    recipient_id bigint not null,
    kind varchar(40) not null,
    matter_kind varchar(30) not null,
    matter bigint not null,
    figure bigint,
    happened_at timestamp(6) with time zone not null,
    read_at timestamp(6) with time zone,
    digest_on date
);
create index notice_list on notice (recipient_id, id desc);
create index notice_unread on notice (recipient_id, read_at, id desc);
create index notice_read on notice (read_at);
create index notice_matter on notice (matter_kind, matter, kind, recipient_id);
create index notice_digest on notice (digest_on, recipient_id);
-- What a member chose; where there is no row, what is usual for the kind.
create sequence notice_choice_seq increment by 50;
create table notice_choice (
    id bigint primary key,
    member_id bigint not null,
    kind varchar(40) not null,
    way varchar(20) not null,
    constraint notice_choice_once unique (member_id, kind)
);
-- Letters that are still to be sent: no address, no words. A row goes when its letter has gone.
create sequence letter_seq increment by 50;
create table letter (
    id bigint primary key,
    recipient_id bigint not null,
    notice_id bigint,
    digest_on date,
    next_at timestamp(6) with time zone not null,
    tries integer not null,
    constraint letter_digest_once unique (recipient_id, digest_on)
);
create index letter_next on letter (next_at, id);
-- What everybody on the roll of a vote is told, stretch by stretch; told_up_to is the last member who was.
create sequence announcement_seq increment by 50;
create table announcement (
    id bigint primary key,
    poll bigint not null,
    kind varchar(40) not null,
    told_up_to bigint not null,
    done boolean not null,
    constraint announcement_once unique (poll, kind)
);
create index announcement_next on announcement (done, id);
