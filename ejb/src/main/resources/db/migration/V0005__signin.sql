create table account (
    member_id bigint primary key references member,
    password_hash varchar(200)
);
