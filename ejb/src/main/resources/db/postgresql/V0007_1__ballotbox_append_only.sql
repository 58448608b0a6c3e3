grant usage on schema box to ${boxUser};
grant select, insert on box.poll to ${boxUser};
grant select, insert on box.event to ${boxUser};
grant select, insert on box.object to ${boxUser};
grant select, insert on box.sealed_ballot to ${boxUser};
grant select, insert on box.paper to ${boxUser};
grant select, insert on box.randomness to ${boxUser};
-- The owner of the tables could still change them; this stops it from happening by mistake.
create function box.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the box of sealed ballots is append-only';
end
$$;
do $$
declare
    name text;
begin
    foreach name in array array['poll', 'event', 'object', 'sealed_ballot', 'paper', 'randomness'] loop
        execute format('create trigger append_only before update or delete on box.%I for each row execute function box.refuse_change()', name);
        execute format('create trigger never_emptied before truncate on box.%I for each statement execute function box.refuse_change()', name);
    end loop;
end
$$;
