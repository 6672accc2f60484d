-- The record is append-only, also for whoever writes SQL by hand.
create function decisions_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'decisions are append-only';
end
$$;;
create trigger decisions_keep before update or delete or truncate on decisions
    for each statement execute function decisions_refuse();;
