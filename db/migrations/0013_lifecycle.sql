-- The rest of a dossier's life: an apology, a second request that the head allowed, facts asked for elsewhere, the unit that it came from.
alter table dossiers.dossier
  add column apology jsonb,                  -- drafted or sent; one re-appointment at most
  add column released jsonb,                 -- who allows one more request for papers, and why; used up by it
  add column verifying jsonb,                -- who was asked to verify, what, since when
  add column referred_from text;             -- the unit that it was first sent to
create index dossier_due on dossiers.dossier (due_at) where apology is null and state in ('received', 'examined', 'toSign');

-- Whose the working minutes were between submission and end, written once, in the transaction of the end.
create table dossiers.ledger (
  dossier_id bigint not null references dossiers.dossier,
  owner_kind text not null check (owner_kind in ('applicant', 'unit', 'partner', 'closure')),
  owner text not null,                       -- unit id, name of the partner, '' for the applicant
  minutes int not null check (minutes >= 0),
  late_minutes int not null check (late_minutes between 0 and minutes),
  primary key (dossier_id, owner_kind, owner)
);
grant select, insert on dossiers.ledger to motcua_app, motcua_officer;

alter table dossiers.ledger enable row level security;
create policy program on dossiers.ledger to motcua_app using (true) with check (true);
create policy officer on dossiers.ledger to motcua_officer
  using (exists (select from dossiers.dossier d where d.id = dossier_id))
  with check (exists (select from dossiers.dossier d where d.id = dossier_id));

-- "Overdue by cause" is counted from this and nothing else.
create view dossiers.published_ledger as
  select l.dossier_id, l.owner_kind, l.owner, l.minutes, l.late_minutes, d.unit_id, d.procedure, d.channel, d.supplements,
    d.submitted_at, d.finished_at, d.outcome
  from dossiers.ledger l join dossiers.dossier d on d.id = l.dossier_id;
grant select on dossiers.published_ledger to motcua_app;

-- The one way over the second wall. An officer's connection may neither see nor make a dossier of another unit, so no update of its own
-- can give one away. This function runs as its owner and does exactly that: only a dossier of the caller's unit, only the one that was
-- just referred (its last event says so and to whom), only before it was examined. What is asked here again holds without the program.
create function dossiers.refer_to(dossier bigint, to_unit text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update dossiers.dossier d set unit_id = to_unit
  from dossiers.event e
  where d.id = dossier and e.dossier_id = d.id and e.seq = d.version and e.type = 'refer' and e.data->>'to' = to_unit
    and d.state in ('submitted', 'received') and d.unit_id <> to_unit and d.unit_id = e.unit_id
    and (d.unit_id = any (string_to_array(current_setting('motcua.units', true), ',')) or current_setting('role') = 'motcua_app');
  if not found then raise exception 'dossier % may not be referred', dossier using errcode = 'insufficient_privilege'; end if;
end $$;
revoke execute on function dossiers.refer_to(bigint, text) from public;
grant execute on function dossiers.refer_to(bigint, text) to motcua_app, motcua_officer;

-- The tracking book: what a unit took in, day by day.
create index dossier_taken_in on dossiers.dossier (unit_id, received_at) where received_at is not null;
