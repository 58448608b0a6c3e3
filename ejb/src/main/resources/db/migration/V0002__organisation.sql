create sequence organisation_seq increment by 50;
-- A path ("/1/7/") is compared byte by byte: a subtree is then one range of an index.
create table organisation (
    id bigint primary key,
    parent_id bigint references organisation,
    level varchar(20) not null,
    code varchar(40) not null unique,
    name varchar(200) not null,
    english_name varchar(200),
    path varchar(200) ${bytewise} not null,
    registered_at timestamp(6) with time zone not null
);
create index organisation_parent on organisation (parent_id);
create index organisation_path on organisation (path);
create sequence term_seq increment by 50;
create table term (
    id bigint primary key,
    organisation_id bigint not null references organisation,
    ordinal integer not null,
    since date not null,
    until date not null,
    unique (organisation_id, ordinal)
);
