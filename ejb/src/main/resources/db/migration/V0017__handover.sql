-- Who handed over to whom what lay with a person; counts, since each suggestion and each case has its own record.
create sequence hand_over_seq increment by 50;
create table hand_over (
    id bigint primary key,
    organisation_id bigint not null references organisation,
    from_id bigint not null references member,
    to_id bigint not null references member,
    by_id bigint not null references member,
    happened_at timestamp(6) with time zone not null,
    suggestions integer not null,
    cases integer not null
);
create index hand_over_organisation on hand_over (organisation_id, id desc);
