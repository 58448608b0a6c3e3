-- Which headings an organisation's registrar chose last time for which field of a list of members.
create table chosen_heading (
    organisation_id bigint not null references organisation,
    field varchar(20) not null,
    heading varchar(200) not null,
    primary key (organisation_id, field)
);
