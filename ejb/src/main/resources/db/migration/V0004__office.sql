create sequence office_holding_seq increment by 50;
create table office_holding (
    id bigint primary key,
    member_id bigint not null references member,
    organisation_id bigint not null references organisation,
    post varchar(40) not null,
    since date not null,
    until date
);
create index office_holding_member on office_holding (member_id);
create index office_holding_organisation on office_holding (organisation_id);
