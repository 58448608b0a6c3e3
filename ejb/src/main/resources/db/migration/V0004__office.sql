create sequence office_holding_seq increment by 50;
-- An office is held from its first day until the day before "until".
create table office_holding (
    id bigint primary key,
    member_id bigint not null references member,
    organisation_id bigint not null references organisation,
    post varchar(40) not null,
    chosen varchar(20) not null,
    since date not null,
    until date,
    version integer not null
);
create index office_holding_member on office_holding (member_id);
create index office_holding_organisation on office_holding (organisation_id, post);
create sequence appointment_proposal_seq increment by 50;
create table appointment_proposal (
    id bigint primary key,
    member_id bigint not null references member,
    organisation_id bigint not null references organisation,
    post varchar(40) not null,
    chosen varchar(20) not null,
    since date not null,
    proposed_by bigint not null references member,
    proposed_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    decided_by bigint references member,
    decided_at timestamp(6) with time zone,
    version integer not null
);
create index appointment_proposal_organisation on appointment_proposal (organisation_id, state);
