-- Not even the union's own database user changes a roll.
create function roll_is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'a frozen roll is never changed';
end
$$;
create trigger frozen_roll_is_frozen before update or delete or truncate on frozen_roll
    for each statement execute function roll_is_frozen();
create trigger roll_entry_is_frozen before update or delete or truncate on roll_entry
    for each statement execute function roll_is_frozen();
