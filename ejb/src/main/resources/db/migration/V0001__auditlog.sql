create table audit_head (
    id integer primary key,
    entries bigint not null,
    hash varchar(64) not null
);
insert into audit_head (id, entries, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
create table audit_entry (
    number bigint primary key,
    happened_at timestamp(6) with time zone not null,
    kind varchar(80) not null,
    facts text not null,
    hash varchar(64) not null
);
