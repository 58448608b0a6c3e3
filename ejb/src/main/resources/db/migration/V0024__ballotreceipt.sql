-- Which entry of the audit log tells of a ballot, so that whoever has its tracker gets the entry's receipt.
create table ballot_entry (
    poll varchar(64) not null,
    tracker varchar(64) not null,
    number bigint not null,
    constraint ballot_entry_key primary key (poll, tracker)
);
