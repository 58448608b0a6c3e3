-- Who is asked to cosign this log, and what came of it.
create table log_witness (
    witness varchar(300) primary key,
    entries bigint not null,
    next_at timestamp(6) with time zone not null,
    failures integer not null,
    answered_at timestamp(6) with time zone,
    disputed_at timestamp(6) with time zone
);
-- What was cosigned last of another log; the row is held while a request about it is answered.
create table witnessed_log (
    origin varchar(300) primary key,
    note text,
    cosigned_at timestamp(6) with time zone
);
-- Two states of another log, each signed by it, of which the second does not continue the first.
create table witnessed_fork (
    origin varchar(300) not null,
    entries bigint not null,
    root varchar(44) not null,
    seen_note text not null,
    shown_note text not null,
    path text not null,
    proven boolean not null,
    found_at timestamp(6) with time zone not null,
    primary key (origin, entries, root)
);
