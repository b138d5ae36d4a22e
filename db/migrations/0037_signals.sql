-- Tín hiệu cần xem lại: what the data rules of integrity found, and what people said of it. Never a verdict.
create schema integrity;
grant usage on schema integrity to motcua_app, motcua_officer;

-- What a dossier was sent from, so that many sent from one place can be seen. Keyed hashes only (HMAC-SHA-256 with the installation's secret):
-- of the browser's cookie, of the network's prefix, of the browser's name, of the phone. No address is kept. Thrown away after 180 days.
create table dossiers.trace (
  dossier_id bigint primary key references dossiers.dossier,
  at timestamptz not null,
  unit_id text not null,
  officer text,
  device text not null check (length(device) <= 24),
  network text not null check (length(network) <= 24),
  agent text not null check (length(agent) <= 24),
  phone text check (length(phone) <= 24)
);
create index trace_device on dossiers.trace (device, at);
create index trace_network on dossiers.trace (network, at);
create index trace_phone on dossiers.trace (phone, at) where phone is not null;
create index trace_age on dossiers.trace using brin (at);
create index trace_desk on dossiers.trace (unit_id, at) where officer is not null;
grant select, insert, delete on dossiers.trace to motcua_app;
grant insert on dossiers.trace to motcua_officer;
alter table dossiers.trace enable row level security;
create policy program on dossiers.trace to motcua_app using (true) with check (true);
create policy officer on dossiers.trace for insert to motcua_officer
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));

-- What integrity may know. `owner`, `event_key` and `applicant` serve to find the same again; no signal copies them.
create view dossiers.published_conduct as
  select id, code, procedure, unit_id, channel, owner, event_key, coalesce(applicant->>'pin', applicant->>'name') as applicant, parties,
    submitted_at, received_at, received_by, examined_by, signed_by, due_at, finished_at, outcome, supplements, (entry->>'entryId')::bigint as entry_id
  from dossiers.dossier;
create view dossiers.published_act as
  select dossier_id, seq, id, xid, type, at, unit_id, actor->>'kind' as actor_kind, actor->>'id' as actor_id,
    (data->>'dueAt')::timestamptz as due_at, data ? 'receiver' as has_receiver
  from dossiers.event;
-- What was asked for more, item by item: reason and paper, never the words.
create view dossiers.published_asked as
  select e.dossier_id, e.at, e.unit_id, d.procedure, i.value->>'reason' as reason, i.value->>'paper' as paper
  from dossiers.event e join dossiers.dossier d on d.id = e.dossier_id
  cross join lateral jsonb_array_elements(case when jsonb_typeof(e.data->'items') = 'array' then e.data->'items' else '[]' end) i(value)
  where e.type in ('askForMore', 'turnAway');
create view dossiers.published_trace as select * from dossiers.trace;
create view identity.published_staff_owner as
  select 'citizen:' || c.id as owner, o.id as officer from identity.officer o join identity.citizen c on c.pin = o.pin
  union all select 'phone:' || o.phone, o.id from identity.officer o where o.phone is not null;
create view identity.published_kin as
  select id as officer, pin, 'self' as relation from identity.officer union all select officer, pin, 'relative' from identity.relative;
create view registers.published_book_entry as
  select e.id, e.book_id, e.unit_id, e.type, b.year, e.number, e.entered_on, e.entered_at, b.locked_at, e.dossier_code, e.pins
  from registers.entry e join registers.book b on b.id = e.book_id;
create view registers.published_reading as select id, unit_id, officer_id, at, kind, entry_id from registers.reading;
create view statistics.published_frozen as
  select period, revision, from_day, to_day, closed_at, hash, encode(sha256(convert_to(body, 'UTF8')), 'hex') as bytes_hash from statistics.frozen;
create view statistics.published_hand_figure as select id, period, unit_id, indicator, at from statistics.hand_figure;
grant select on dossiers.published_asked, dossiers.published_conduct, dossiers.published_act, dossiers.published_trace, identity.published_staff_owner, identity.published_kin,
  registers.published_book_entry, registers.published_reading, statistics.published_frozen, statistics.published_hand_figure to motcua_app;

-- How far the rules have looked at each log.
create table integrity.cursor (
  feed text primary key check (feed in ('dossiers', 'entries', 'readings')),
  xid xid8 not null default '0',
  id bigint not null default 0,
  at timestamptz
);
insert into integrity.cursor (feed) values ('dossiers'), ('entries'), ('readings');

create table integrity.signal (
  id bigint generated always as identity primary key,
  rule text not null,
  -- What makes two findings the same signal.
  key text not null,
  rule_version int not null,
  unit_id text,
  procedure text,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at >= from_at),
  dossiers bigint[] not null,
  -- References to entries, readings, periods; counts. Never personal data.
  refs jsonb not null,
  state text not null default 'open' check (state in ('open', 'passedOn', 'explained', 'mended', 'notThis')),
  touches_rate boolean not null,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  version int not null default 1,
  unique (rule, key)
);
create index signal_list on integrity.signal (state, rule, id desc);
create index signal_unit on integrity.signal (unit_id, state, id desc);
create index signal_rate on integrity.signal (to_at, from_at) where touches_rate and state in ('open', 'passedOn');
-- What people said, in order. Append-only.
create table integrity.outcome (
  signal_id bigint not null references integrity.signal,
  version int not null,
  at timestamptz not null,
  by jsonb not null,
  outcome text not null check (outcome in ('explained', 'mended', 'passedOn', 'notThis')),
  reason text not null check (length(reason) between 10 and 2000),
  primary key (signal_id, version)
);
grant select, insert on integrity.signal, integrity.outcome, integrity.cursor to motcua_app;
grant update (xid, id, at) on integrity.cursor to motcua_app;
grant update (rule_version, from_at, to_at, dossiers, refs, state, last_seen, version) on integrity.signal to motcua_app;
grant usage on sequence integrity.signal_id_seq to motcua_app;

-- A head reads the signals of the own unit, and what was said of them.
grant select on integrity.signal, integrity.outcome to motcua_officer;
alter table integrity.signal enable row level security;
create policy program on integrity.signal to motcua_app using (true) with check (true);
create policy officer on integrity.signal for select to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
alter table integrity.outcome enable row level security;
create policy program on integrity.outcome to motcua_app using (true) with check (true);
create policy officer on integrity.outcome for select to motcua_officer using (signal_id in (select id from integrity.signal));
