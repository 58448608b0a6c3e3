create sequence member_seq increment by 50;
-- Standing, organisation and place repeat what the spells say of today, for the lists.
create table member (
    id bigint primary key,
    number varchar(40) ${bytewise} not null unique,
    name varchar(120) ${bytewise} not null,
    gender varchar(10),
    phone varchar(40),
    email varchar(254),
    standing varchar(10) not null,
    organisation_id bigint not null references organisation,
    place varchar(200) ${bytewise} not null,
    version integer not null
);
create index member_place on member (place, number);
create index member_standing on member (standing, place, number);
create index member_standing_number on member (standing, number);
create index member_name on member (name, number);
create sequence membership_spell_seq increment by 50;
-- A spell holds from its first day until the day before "until".
create table membership_spell (
    id bigint primary key,
    member_id bigint not null references member,
    organisation_id bigint not null references organisation,
    kind varchar(10) not null,
    since date not null,
    until date,
    ended varchar(20)
);
create index membership_spell_member on membership_spell (member_id);
create index membership_spell_organisation on membership_spell (organisation_id, member_id);
