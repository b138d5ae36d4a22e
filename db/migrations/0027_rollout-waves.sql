-- Waves, their services and units, the gates that a unit passes before it goes live.

-- One announced step of the rollout: days planned and real, the deciding document, how far it is.
create table rollout.wave (
  id text primary key,
  name text not null,
  state text not null check (state in ('preparing', 'announced', 'live', 'cancelled')),
  begins date,
  pilot date,
  planned date,
  actual date,
  level text not null check (level in ('2', '3', '4', 'partial', 'endToEnd')),
  decision text,
  certainty text not null default 'certain' check (certainty in ('certain', 'probable', 'inferred')),
  source text not null default '',
  version int not null default 1,
  check (begins <= planned and pilot <= planned and begins <= pilot)
);

-- A procedure of a wave; `place` is null where no source says at which level it stands. An outline has a name only: nothing of it is filed here.
create table rollout.wave_service (
  wave text not null references rollout.wave,
  procedure text not null,
  name text not null,
  place text check (place in ('commune', 'district', 'city')),
  kind text not null check (kind in ('full', 'outline')),
  certainty text not null check (certainty in ('certain', 'probable', 'inferred')),
  source text not null,
  primary key (wave, procedure)
);

-- Wave × procedure × unit. `until`: the day from which the unit or the law has it no more. `kept`: the rows of `service` that a closing took away,
-- so that opening again gives them back.
create table rollout.cell (
  wave text not null,
  procedure text not null,
  unit_id text not null,
  state text not null check (state in ('notApplicable', 'preparing', 'ready', 'pilot', 'live', 'suspended')),
  planned date,
  actual date,
  until date,
  since date,
  notice text,
  instead text,
  kept jsonb,
  version int not null default 1,
  primary key (wave, procedure, unit_id),
  foreign key (wave, procedure) references rollout.wave_service,
  check (state <> 'suspended' or instead is not null)
);
create index cell_unit on rollout.cell (unit_id, procedure);
create index cell_suspended on rollout.cell (procedure) where state = 'suspended';

-- What somebody did once, and every cell that it moved. Append-only.
create table rollout.act (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  on_day date not null,
  by jsonb not null,
  kind text not null,
  wave text not null references rollout.wave,
  reason text not null,
  data jsonb not null default '{}'
);
create index act_wave on rollout.act (wave, id);
create table rollout.cell_event (
  act bigint not null references rollout.act,
  wave text not null,
  procedure text not null,
  unit_id text not null,
  before text not null,
  after text not null,
  primary key (act, procedure, unit_id)
);
create index cell_event_cell on rollout.cell_event (unit_id, procedure);

-- A gate of a unit, as somebody said it stands; the last word counts. Gates of the wave carry it, those of the unit do not. Append-only.
create table rollout.gate_entry (
  id bigint generated always as identity primary key,
  unit_id text not null,
  gate text not null,
  wave text references rollout.wave,
  kind text not null check (kind in ('reported', 'confirmed', 'waived', 'reopened')),
  on_day date not null,
  note text not null,
  number text,
  file_hash text,
  file_name text,
  file_mime text,
  leader text,
  by jsonb not null,
  at timestamptz not null,
  check (kind <> 'waived' or (leader is not null and note <> ''))
);
create index gate_entry_unit on rollout.gate_entry (unit_id, gate, id desc);

-- A share of dossiers filed online that somebody wants a unit, or the whole city, to reach by a day. Append-only.
create table rollout.target (
  id bigint generated always as identity primary key,
  unit_id text,
  percent int not null check (percent between 1 and 100),
  due date not null,
  set_by text not null,
  set_on date not null,
  document text,
  by jsonb not null,
  at timestamptz not null
);
create index target_unit on rollout.target (unit_id, id desc);

-- What was opened before waves had cells gets its cells, so that from now on no service stands without one.
insert into rollout.wave (id, name, state, planned, actual, level)
  select wave, wave, 'live', min(from_day), min(from_day), min(level) from rollout.service group by wave;
insert into rollout.wave_service (wave, procedure, name, place, kind, certainty, source)
  select s.wave, s.procedure, coalesce(min(o.name), s.procedure), 'commune', 'full', min(s.certainty), coalesce(min(o.source), '')
  from rollout.service s left join rollout.offer o using (procedure) group by s.wave, s.procedure;
insert into rollout.cell (wave, procedure, unit_id, state, planned, actual, since, until)
  select wave, procedure, unit_id, 'live', min(from_day), min(from_day), min(from_day),
    case when bool_or(to_day is null) then null else max(to_day) end
  from rollout.service group by wave, procedure, unit_id;
alter table rollout.service add foreign key (wave, procedure, unit_id) references rollout.cell;

create view rollout.published_cell as select wave, procedure, unit_id, state, planned, actual from rollout.cell;
create view rollout.published_wave as select id, name, state, planned, actual from rollout.wave;
create view rollout.published_target as select unit_id, percent, due, set_by, set_on, document from rollout.target;

grant select on rollout.wave, rollout.wave_service, rollout.cell, rollout.target, rollout.published_cell, rollout.published_wave, rollout.published_target
  to motcua_app, motcua_officer;
grant select, insert on rollout.act, rollout.cell_event, rollout.gate_entry, rollout.target to motcua_app;
grant insert, update on rollout.wave, rollout.wave_service, rollout.cell to motcua_app;
grant delete on rollout.service, rollout.wave_service, rollout.cell to motcua_app;

-- A unit's own officers see its gates and report them; no other unit's.
alter table rollout.gate_entry enable row level security;
create policy program on rollout.gate_entry to motcua_app using (true) with check (true);
create policy officer on rollout.gate_entry for select to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
create policy officer_reports on rollout.gate_entry for insert to motcua_officer
  with check (kind = 'reported' and unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
grant select, insert on rollout.gate_entry to motcua_officer;
