-- What can be found, in the order in which it was first put. "words" are the marks of its words, eight bytes each, so that
-- they can be taken back, and so that the last words of a long query are read off it.
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
create index search_entry_author on search_entry (author_id, id desc);
-- One row a word and thing. "word" marks kind and word together in 64 bits; "shelf" is who may see the thing (Shelf.java).
-- Who reads few shelves goes along each of them, who reads many along the word; either index answers a search alone.
create table search_word (
    word bigint not null,
    shelf bigint not null,
    entry bigint not null
);
create index search_word_shelf on search_word (word, shelf, entry desc);
create index search_word_entry on search_word (word, entry desc, shelf);
