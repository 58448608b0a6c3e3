-- A roll is written once, with all its entries, and never changed.
create sequence frozen_roll_seq increment by 50;
create table frozen_roll (
    id bigint primary key,
    organisation_id bigint not null references organisation,
    purpose varchar(200) not null,
    cut_off date not null,
    frozen_at timestamp(6) with time zone not null,
    frozen_by bigint not null references member,
    entries integer not null,
    commitment varchar(64) not null,
    salt varchar(64) not null
);
create index frozen_roll_organisation on frozen_roll (organisation_id, id);
create table roll_entry (
    roll_id bigint not null references frozen_roll,
    position integer not null,
    member_id bigint not null references member,
    member_number varchar(40) not null,
    primary key (roll_id, position)
);
create unique index roll_entry_member on roll_entry (roll_id, member_id);
create index roll_entry_of_member on roll_entry (member_id, roll_id);
