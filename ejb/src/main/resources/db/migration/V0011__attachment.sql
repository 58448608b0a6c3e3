-- A file belongs to a matter of another feature (kind, matter_id), or still to a form that was not sent (form).
create sequence attachment_seq increment by 50;
create table attachment (
    id bigint primary key,
    kind varchar(20),
    matter_id bigint,
    form varchar(36),
    uploader_id bigint not null references member,
    name varchar(300) not null,
    type varchar(10) not null,
    size bigint not null,
    digest varchar(64) not null,
    findings varchar(600) not null,
    taken_at timestamp(6) with time zone not null,
    constraint attachment_place check ((form is null) <> (kind is null or matter_id is null))
);
create index attachment_matter on attachment (kind, matter_id, id);
create index attachment_form on attachment (form, id);
create index attachment_uploader on attachment (uploader_id);
create table attachment_piece (
    attachment_id bigint not null references attachment on delete cascade,
    position integer not null,
    bytes bytea not null,
    primary key (attachment_id, position)
);
