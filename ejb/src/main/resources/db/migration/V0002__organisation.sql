create sequence organisation_seq increment by 50;
create table organisation (
    id bigint primary key,
    parent_id bigint references organisation,
    level varchar(20) not null,
    code varchar(40) not null unique,
    name varchar(200) not null,
    english_name varchar(200),
    path varchar(1000) not null
);
create index organisation_parent on organisation (parent_id);
create index organisation_path on organisation (path);
