-- What can be found, in the order in which it was first put. "words" are the marks of its words, eight bytes each, so that
-- they can be taken back.
create sequence search_seq increment by 1;
create table search_entry (
    id bigint primary key,
    kind varchar(20) not null,
    item_id bigint not null,
    organisation_id bigint not null,
    open_to smallint not null,
    author_id bigint,
    words bytea not null,
    constraint search_entry_item unique (kind, item_id)
);
-- One row a word and thing. "word" marks kind and word together in 64 bits; the rule of sight stands in the index, which
-- answers a search alone.
create table search_word (
    word bigint not null,
    entry bigint not null,
    open_to smallint not null,
    organisation_id bigint not null,
    author_id bigint
);
create index search_word_entry on search_word (word, entry desc, open_to, organisation_id, author_id);
