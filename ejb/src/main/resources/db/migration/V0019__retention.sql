-- Which entry of the log speaks of which matter. No foreign keys: a row is written while the end of the audit log is held.
create table matter_entry (
    kind varchar(30) not null,
    matter bigint not null,
    number bigint not null,
    primary key (kind, matter, number)
);
-- What is left of an erased matter; "entry" is the fact of the log that says so. Written once and kept for ever.
create table tombstone (
    entry bigint primary key,
    kind varchar(30) not null,
    matter bigint not null,
    organisation_id bigint not null references organisation,
    began_at timestamp(6) with time zone not null,
    erased_at timestamp(6) with time zone not null,
    ground varchar(20) not null,
    amount integer,
    cite_zh varchar(400),
    cite_en varchar(400),
    order_id bigint,
    constraint tombstone_matter unique (kind, matter)
);
create index tombstone_organisation on tombstone (organisation_id, entry desc);
-- That a matter may not be erased for now, and why.
create sequence retention_hold_seq increment by 50;
create table retention_hold (
    id bigint primary key,
    kind varchar(30) not null,
    matter bigint not null,
    organisation_id bigint not null references organisation,
    reason varchar(2000) not null,
    placed_by bigint not null references member,
    placed_at timestamp(6) with time zone not null,
    lifted_by bigint references member,
    lifted_at timestamp(6) with time zone
);
create index retention_hold_matter on retention_hold (kind, matter, id);
create index retention_hold_organisation on retention_hold (organisation_id, id desc);
-- That a single matter be erased: one officer asks, another decides.
create sequence erasure_order_seq increment by 50;
create table erasure_order (
    id bigint primary key,
    kind varchar(30) not null,
    matter bigint not null,
    organisation_id bigint not null references organisation,
    began_at timestamp(6) with time zone not null,
    ground varchar(20) not null,
    reason varchar(2000) not null,
    asked_by bigint not null references member,
    asked_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    decided_by bigint references member,
    decided_at timestamp(6) with time zone
);
create index erasure_order_matter on erasure_order (kind, matter, id);
create index erasure_order_organisation on erasure_order (organisation_id, state, id desc);
