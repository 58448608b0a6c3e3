grant usage on schema box to ${boxUser};
grant select, insert on box.sealed_ballot to ${boxUser};
-- The owner of the tables could still change them; this stops it from happening by mistake.
create function box.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the box of sealed ballots is append-only';
end
$$;
create trigger append_only before update or delete on box.sealed_ballot for each row execute function box.refuse_change();
create trigger never_emptied before truncate on box.sealed_ballot for each statement execute function box.refuse_change();
