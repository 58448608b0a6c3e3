-- Which entry of the audit log tells of a ballot, so that whoever has its tracker gets the entry's receipt.
create table ballot_entry (
    poll varchar(64) not null,
    tracker varchar(64) not null,
    number bigint not null,
    constraint ballot_entry_key primary key (poll, tracker)
);
-- For ballots that were told before: their facts name vote and tracker, in this order.
insert into ballot_entry (poll, tracker, number)
select
    substring(facts from 10 for position('","tracker":"' in facts) - 10) as poll,
    substring(facts from position('","tracker":"' in facts) + 13 for 43) as tracker,
    number
from audit_entry
where kind = 'BallotAccepted' and facts is not null;
