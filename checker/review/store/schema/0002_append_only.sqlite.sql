-- The record is append-only, also for whoever writes SQL by hand.
create trigger decisions_keep before update on decisions
begin
    select raise(abort, 'decisions are append-only');
end;;
create trigger decisions_stay before delete on decisions
begin
    select raise(abort, 'decisions are append-only');
end;;
