create sequence poll_seq increment by 50;
-- The vote order. What is asked, of whom, by which rules and when is fixed by two persons and never changes afterwards.
create table poll (
    id bigint primary key,
    uuid varchar(64) ${bytewise} not null unique,
    organisation_id bigint not null references organisation,
    kind varchar(20) not null,
    title varchar(200) not null,
    motion text not null,
    motion_digest varchar(64),
    frozen_order text,
    question varchar(500) not null,
    seats integer not null,
    roll_id bigint references frozen_roll,
    cut_off date not null,
    entitled integer not null,
    quorum_numerator integer not null,
    quorum_denominator integer not null,
    pass_numerator integer not null,
    pass_denominator integer not null,
    pass_strictly boolean not null,
    pass_base varchar(10) not null,
    minimum integer not null,
    threshold integer not null,
    opens_at timestamp(6) with time zone not null,
    closes_at timestamp(6) with time zone not null,
    phase varchar(20) not null,
    drafted_by bigint not null references member,
    proposed_by bigint references member,
    confirmed_by bigint references member,
    frozen_at timestamp(6) with time zone,
    registrar_id bigint not null references member,
    paper_key text,
    result text,
    declared_by bigint references member,
    declared_at timestamp(6) with time zone,
    countersigned_by bigint references member,
    certified_at timestamp(6) with time zone,
    cancelled_reason varchar(2000),
    opened_at timestamp(6) with time zone,
    lapse varchar(20),
    runoff_of bigint references poll,
    token varchar(64) not null unique,
    version integer not null
);
create index poll_organisation on poll (organisation_id, id);
create index poll_phase on poll (phase, opens_at);
create index poll_runoff on poll (runoff_of);
-- A candidate who is a member stands with the number of the register, so that nobody runs and keeps a key at once.
create table poll_candidate (
    poll_id bigint not null references poll,
    place integer not null,
    member_id bigint references member,
    name varchar(120) not null,
    strokes integer,
    statement text not null,
    primary key (poll_id, place)
);
create table poll_trustee (
    poll_id bigint not null references poll,
    place integer not null,
    member_id bigint not null references member,
    body varchar(20) not null,
    primary key (poll_id, place)
);
create index poll_trustee_member on poll_trustee (member_id);
-- Public texts of the set-up, byte for byte as they will stand in the record.
create table poll_setup (
    poll_id bigint primary key references poll,
    election text,
    trustees text,
    credentials text,
    certificate text,
    slips integer,
    rehearsed boolean not null
);
-- Slips that were lost: their credential is void, and no ballot was or will be cast with it. Which spare one the member got
-- instead stands nowhere, so that nothing here ties a member to a sealed ballot.
create table poll_void_slip (
    poll_id bigint not null references poll,
    place integer not null,
    credential varchar(200) ${bytewise} not null,
    member_id bigint not null references member,
    voided_on date not null,
    primary key (poll_id, place),
    unique (poll_id, credential)
);
create index poll_void_slip_member on poll_void_slip (member_id);
-- Who may collect a voting paper, and on which day it was collected. Rows are written in the order of a hash; a day is all
-- that is kept of the time, so that nobody can lay the collecting beside the box. "blinded" is the hash of what was signed
-- unseen: the same question gets the same answer, another one none.
create table poll_paper (
    poll_id bigint not null references poll,
    member_id bigint not null references member,
    collected_on date,
    blinded varchar(64),
    primary key (poll_id, member_id)
);
create index poll_paper_member on poll_paper (member_id, poll_id);
-- The secret half of the key that signs voting papers. It is deleted when the vote closes.
create table poll_paper_key (
    poll_id bigint primary key references poll,
    p text not null,
    q text not null
);
