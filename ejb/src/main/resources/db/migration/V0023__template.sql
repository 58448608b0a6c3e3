-- Words that are often written at a counter (the name of its package), kept by a union to begin from.
create sequence answer_template_seq increment by 50;
create table answer_template (
    id bigint primary key,
    counter varchar(20) not null,
    organisation_id bigint not null references organisation,
    title varchar(400) not null,
    text text not null,
    version integer not null
);
create index answer_template_counter on answer_template (counter, organisation_id, id);
