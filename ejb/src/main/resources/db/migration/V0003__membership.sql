create sequence member_seq increment by 50;
create table member (
    id bigint primary key,
    number varchar(40) not null unique,
    name varchar(120) not null
);
create sequence membership_spell_seq increment by 50;
create table membership_spell (
    id bigint primary key,
    member_id bigint not null references member,
    organisation_id bigint not null references organisation,
    since date not null,
    until date
);
create index membership_spell_member on membership_spell (member_id);
create index membership_spell_organisation on membership_spell (organisation_id, member_id);
