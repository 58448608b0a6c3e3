-- What is opened and what it was opened to may be long where rankings are opened one by one: each stands beside the row that lists read.
create table count_sum (
    poll_id bigint primary key references poll,
    content text not null
);
insert into count_sum (poll_id, content) select poll_id, tally from count_sheet where tally is not null;
alter table count_sheet drop column tally;
create table poll_result (
    poll_id bigint primary key references poll,
    content text not null
);
insert into poll_result (poll_id, content) select id, result from poll where result is not null;
alter table poll drop column result;
