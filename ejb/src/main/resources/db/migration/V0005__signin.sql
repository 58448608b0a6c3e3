-- One row: tells at the start whether the server's key is the one this database was used with.
create table server_key_check (
    id integer primary key,
    fingerprint varchar(64) not null
);
create table account (
    member_id bigint primary key references member,
    closed_at timestamp(6) with time zone,
    -- In which the member chose to read (zh, en); null as long as they chose none.
    language varchar(2),
    password_hash varchar(200),
    password_set_at timestamp(6) with time zone,
    -- Sealed with the server's key (AES-256-GCM, bound to the member), base64.
    second_factor varchar(200),
    second_factor_pending varchar(200),
    second_factor_since timestamp(6) with time zone,
    -- The last step of 30 seconds whose code was used (RFC 6238 section 5.2).
    second_factor_step bigint not null
);
create sequence recovery_code_seq increment by 50;
create table recovery_code (
    id bigint primary key,
    member_id bigint not null references member,
    code_hash varchar(64) not null,
    used_at timestamp(6) with time zone
);
create index recovery_code_member on recovery_code (member_id);
-- At most one live code a member: a new one takes the place of the old.
create table activation_code (
    member_id bigint primary key references member,
    code_hash varchar(64) not null,
    issued_by bigint references member,
    issued_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    -- Two persons agreed that the second factor is lost: whoever uses this code comes in without it.
    removes_second_factor boolean not null
);
-- A lost second factor: a registrar asks with a reason, another person confirms or declines.
create sequence second_factor_renewal_seq increment by 50;
create table second_factor_renewal (
    id bigint primary key,
    member_id bigint not null references member,
    asked_by bigint not null references member,
    asked_at timestamp(6) with time zone not null,
    reason varchar(2000) not null,
    state varchar(20) not null,
    decided_by bigint references member,
    decided_at timestamp(6) with time zone,
    version integer not null
);
create index second_factor_renewal_member on second_factor_renewal (member_id);
create index second_factor_renewal_state on second_factor_renewal (state);
create sequence member_session_seq increment by 50;
create table member_session (
    id bigint primary key,
    token_hash varchar(64) not null unique,
    member_id bigint not null references member,
    browser varchar(60) not null,
    started_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone not null,
    second_factor boolean not null
);
create index member_session_member on member_session (member_id);
create index member_session_seen on member_session (seen_at);
create table known_browser (
    token_hash varchar(64) not null,
    member_id bigint not null references member,
    seen_at timestamp(6) with time zone not null,
    primary key (token_hash, member_id)
);
create index known_browser_member on known_browser (member_id);
-- Counters of failed tries. The key is a keyed hash: neither a number nor an address can be read from it.
create table sign_in_tries (
    counter varchar(64) primary key,
    score double precision not null,
    counted_at timestamp(6) with time zone not null,
    closed_until timestamp(6) with time zone
);
create index sign_in_tries_counted on sign_in_tries (counted_at);
-- Who of an identity provider (OpenID Connect) is which member: bound at the first sign-in.
create table provider_identity (
    issuer varchar(300) not null,
    subject varchar(255) not null,
    member_id bigint not null references member,
    bound_at timestamp(6) with time zone not null,
    primary key (issuer, subject)
);
create unique index provider_identity_member on provider_identity (member_id, issuer);
create table provider_pass (
    token_hash varchar(64) primary key,
    member_id bigint not null references member,
    expires_at timestamp(6) with time zone not null
);
