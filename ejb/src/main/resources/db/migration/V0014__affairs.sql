-- A publication in one of its editions: a correction is a row of its own, with the number of the first edition as its thread.
create sequence publication_seq increment by 50;
create table publication (
    id bigint primary key,
    -- Known once the first edition has its number, so for a moment it is null.
    thread_id bigint,
    edition integer not null,
    follows_id bigint references publication,
    organisation_id bigint not null references organisation,
    category varchar(30) not null,
    subject varchar(400) not null,
    text text not null,
    members_text text,
    change_reason varchar(2000),
    posting boolean not null,
    publish_at timestamp(6) with time zone,
    state varchar(20) not null,
    -- Whether the public list shows it: published, and not superseded by a correction.
    listed boolean not null,
    drafted_by bigint not null references member,
    checked_by bigint references member,
    countersigned_by bigint references member,
    published_at timestamp(6) with time zone,
    posting_ends_on date,
    posting_cite_zh varchar(400),
    posting_cite_en varchar(400),
    posting_confirmed boolean not null,
    withdrawn_reason varchar(2000),
    digest varchar(64),
    members_digest varchar(64),
    open_objections integer not null,
    -- When the clock has something to do with it next: to publish it, or to end its posting period.
    wake_at timestamp(6) with time zone,
    token varchar(36) not null,
    version integer not null,
    constraint publication_edition unique (thread_id, edition),
    constraint publication_token unique (token)
);
create index publication_public on publication (organisation_id, listed, published_at desc, id desc);
-- H2 reads no index backwards.
create index publication_oldest on publication (organisation_id, listed, published_at, id);
create index publication_category on publication (organisation_id, listed, category, published_at desc, id desc);
create index publication_first on publication (organisation_id, edition, category, published_at);
create index publication_desk on publication (organisation_id, state, id desc);
create index publication_wake on publication (wake_at, id);
-- Who had a hand in the text: they neither check nor countersign it.
create table publication_writer (
    publication_id bigint not null references publication on delete cascade,
    member_id bigint not null references member,
    primary key (publication_id, member_id)
);
create sequence publication_event_seq increment by 50;
create table publication_event (
    id bigint primary key,
    publication_id bigint not null references publication,
    turn varchar(40) not null,
    happened_at timestamp(6) with time zone not null,
    -- Null where the clock did it.
    member_id bigint references member,
    words varchar(2000)
);
create index publication_event_publication on publication_event (publication_id, id);
-- What a file carries unseen, and why it may be published with it.
create sequence publication_finding_seq increment by 50;
create table publication_finding (
    id bigint primary key,
    publication_id bigint not null references publication,
    attachment_id bigint not null,
    kind varchar(30) not null,
    reason varchar(2000) not null,
    confirmed_by bigint not null references member,
    confirmed_at timestamp(6) with time zone not null,
    constraint publication_finding_once unique (publication_id, attachment_id, kind)
);
create sequence publication_remark_seq increment by 50;
create table publication_remark (
    id bigint primary key,
    publication_id bigint not null references publication,
    organisation_id bigint not null references organisation,
    author_id bigint not null references member,
    kind varchar(20) not null,
    text text not null,
    sent_at timestamp(6) with time zone not null,
    due_on date not null,
    answered boolean not null,
    answer text,
    answered_by bigint references member,
    answered_at timestamp(6) with time zone,
    members_only boolean not null,
    answer_read boolean not null,
    token varchar(36) not null,
    version integer not null,
    constraint publication_remark_token unique (token)
);
create index publication_remark_publication on publication_remark (publication_id, id);
create index publication_remark_desk on publication_remark (organisation_id, answered, due_on, id);
create index publication_remark_author on publication_remark (author_id, id desc);
-- Why a union publishes nothing of a category in a period (first_on is its first day).
create sequence publication_excuse_seq increment by 50;
create table publication_excuse (
    id bigint primary key,
    organisation_id bigint not null references organisation,
    category varchar(30) not null,
    first_on date not null,
    reason varchar(2000) not null,
    excused_by bigint not null references member,
    excused_at timestamp(6) with time zone not null,
    constraint publication_excuse_once unique (organisation_id, category, first_on)
);
