-- Frozen periods: what was counted when a period was closed, with the place in the log and a seal over it. Append-only.
-- The log is read by its numbers and by its time when a period is counted again; both follow the order in which it was written.
create index event_ids on dossiers.event using brin (id) with (pages_per_range = 32);
create index event_times on dossiers.event using brin (at) with (pages_per_range = 32);

-- The last event that there is: whoever is writing ends first, whoever comes later gets a higher number. Holds writers back until the
-- transaction ends, so it is called in a transaction of its own.
create function dossiers.last_event() returns bigint language plpgsql security definer set search_path = dossiers, pg_temp as $$
begin
  lock table dossiers.event in share mode;
  return coalesce(pg_sequence_last_value('dossiers.event_id_seq'), 0);
end $$;
revoke execute on function dossiers.last_event() from public;
grant execute on function dossiers.last_event() to motcua_app;

create table statistics.frozen (
  period text not null,
  revision int not null check (revision > 0),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  last_id bigint not null,
  events bigint not null,
  digest text not null,
  body text not null,
  hash text not null check (length(hash) = 64),
  closed_by jsonb not null,
  closed_at timestamptz not null,
  reason text,
  closed_units int not null,
  all_units int not null,
  primary key (period, revision),
  check (revision = 1 or reason is not null)
);
alter table statistics.frozen alter column body set storage external;

-- A unit's head says that its figures of a period are whole.
create table statistics.unit_closed (
  period text not null,
  unit_id text not null,
  by jsonb not null,
  at timestamptz not null,
  primary key (period, unit_id)
);

-- What a unit counted by hand, beside the system's figures and never among them.
create table statistics.hand_figure (
  id bigint generated always as identity primary key,
  period text not null,
  unit_id text not null,
  indicator text not null,
  value numeric not null,
  author jsonb not null,
  source text not null,
  source_hash text not null check (length(source_hash) = 64),
  note text not null,
  at timestamptz not null
);
create index hand_figure_period on statistics.hand_figure (period, unit_id);

grant select, insert on statistics.frozen, statistics.unit_closed, statistics.hand_figure to motcua_app;
