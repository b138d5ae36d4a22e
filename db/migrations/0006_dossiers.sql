create schema dossiers;
grant usage on schema dossiers to motcua_app, motcua_officer;

-- Bản nháp: a declaration that is still being filled in. One row may become one dossier, once.
create table dossiers.draft (
  id uuid primary key,
  code text not null unique,
  procedure text not null,
  edition date not null,
  owner text not null,                       -- citizen:<id> | phone:<number> | officer:<id>
  channel text not null check (channel in ('self', 'assisted', 'counter', 'post', 'backEntered', 'machine')),
  assisted jsonb,                            -- who helped, where, consent
  unit_id text,                              -- fixed for counter intake, else from the answers
  answers jsonb not null default '{}',
  typed jsonb not null default '{}',         -- what was typed and could not be read yet: never lost
  precheck jsonb not null default '{}',
  paper_date date,                           -- backEntered: the date on the paper
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  submitted_code text
);
create index draft_owner on dossiers.draft (owner, updated_at desc);

create table dossiers.dossier (
  id bigint generated always as identity primary key,
  code text not null unique,
  secret text not null,
  draft_id uuid unique,                      -- idempotency: one draft makes one dossier
  procedure text not null,
  edition date not null,
  unit_id text not null,
  channel text not null check (channel in ('self', 'assisted', 'counter', 'post', 'backEntered', 'machine')),
  assisted jsonb,
  paper_date date,
  state text not null,
  owner text not null,
  applicant jsonb not null,                  -- name, phone, email, pin
  subject text not null,
  parties text[] not null default '{}',      -- PINs of everybody the dossier is about
  event_key text,                            -- sameness of the civil event (mother, day of birth, child)
  answers jsonb not null,
  declaration jsonb not null,                -- as the citizen saw it
  fee jsonb not null,
  submitted_at timestamptz not null,
  received_at timestamptz,
  received_by text,
  due_at timestamptz,
  due_index_at timestamptz,                  -- index 766: waiting subtracted instead of restarted
  due_steps jsonb,
  paused_at timestamptz,
  asked jsonb,                               -- the open supplement request or confirmation
  supplements int not null default 0,
  examined_by text,
  certificate jsonb,                         -- the drafted register entry
  signed_by text,
  entry jsonb,                               -- book, number, entry id
  finished_at timestamptz,
  returned_at timestamptz,
  outcome text,
  version int not null,
  last_hash text not null
);
create index dossier_queue on dossiers.dossier (unit_id, state, due_at, id);
create index dossier_owner on dossiers.dossier (owner, id desc);
create index dossier_same on dossiers.dossier (event_key) where event_key is not null;
create index dossier_waiting on dossiers.dossier (state, paused_at) where paused_at is not null;

-- Nhật ký: append-only for everyone; the program's roles can neither update nor delete it.
create table dossiers.event (
  id bigint generated always as identity,
  dossier_id bigint not null references dossiers.dossier,
  seq int not null,
  type text not null,
  at timestamptz not null,
  actor jsonb not null,
  unit_id text not null,
  data jsonb not null,
  hash text not null,
  xid xid8 not null default pg_current_xact_id(),
  primary key (dossier_id, seq)
);
create index event_feed on dossiers.event (xid, id);

create table dossiers.paper (
  id uuid primary key,
  draft_id uuid,
  dossier_id bigint references dossiers.dossier,
  paper text not null,
  name text not null,
  mime text not null,
  hash text not null,
  preview_hash text not null,
  bytes int not null,
  pages int not null,
  warnings jsonb not null default '[]',
  added_at timestamptz not null,
  check (draft_id is not null or dossier_id is not null)
);
create index paper_draft on dossiers.paper (draft_id);
create index paper_dossier on dossiers.paper (dossier_id);

-- Files that the product made: slips, certificates, copies.
create table dossiers.document (
  id uuid primary key,
  dossier_id bigint not null references dossiers.dossier,
  kind text not null,
  number text,
  hash text not null,
  at timestamptz not null,
  verify_code text unique
);
create index document_dossier on dossiers.document (dossier_id);

-- Number of the day in a unit: never reused, a gap does no harm.
create table dossiers.day_number (
  unit_id text not null,
  day date not null,
  last int not null,
  primary key (unit_id, day)
);

-- Who read which dossier, and when; the citizen sees it.
create table dossiers.access (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossiers.dossier,
  officer_id text not null,
  officer_name text not null,
  unit_id text not null,
  at timestamptz not null,
  purpose text not null
);
create index access_dossier on dossiers.access (dossier_id, id desc);

-- What other rooms may know: statistics and exchange read this and nothing else.
create view dossiers.published_event as
  select e.id, e.xid, e.dossier_id, e.seq, e.type, e.at, e.unit_id, d.procedure, d.channel, d.submitted_at, d.received_at, d.due_at, d.finished_at
  from dossiers.event e join dossiers.dossier d on d.id = e.dossier_id;

grant select, insert, update, delete on dossiers.draft, dossiers.paper to motcua_app, motcua_officer;
grant select, insert, update on dossiers.dossier, dossiers.day_number to motcua_app, motcua_officer;
grant select, insert on dossiers.event, dossiers.document, dossiers.access to motcua_app, motcua_officer;
grant select on dossiers.published_event to motcua_app;
grant usage on all sequences in schema dossiers to motcua_app, motcua_officer;

-- The second wall: an officer's connection sees the dossiers of the unit of the post, and nothing else.
alter table dossiers.dossier enable row level security;
create policy program on dossiers.dossier to motcua_app using (true) with check (true);
create policy officer on dossiers.dossier to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));

-- What hangs on a dossier is seen with it; what is being filled in at a counter is seen in that unit.
alter table dossiers.draft enable row level security;
create policy program on dossiers.draft to motcua_app using (true) with check (true);
create policy officer on dossiers.draft to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));

alter table dossiers.event enable row level security;
create policy program on dossiers.event to motcua_app using (true) with check (true);
create policy officer on dossiers.event to motcua_officer
  using (exists (select from dossiers.dossier d where d.id = dossier_id))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));

alter table dossiers.paper enable row level security;
create policy program on dossiers.paper to motcua_app using (true) with check (true);
create policy officer on dossiers.paper to motcua_officer
  using (exists (select from dossiers.dossier d where d.id = dossier_id) or exists (select from dossiers.draft f where f.id = draft_id))
  with check (exists (select from dossiers.dossier d where d.id = dossier_id) or exists (select from dossiers.draft f where f.id = draft_id));

alter table dossiers.document enable row level security;
create policy program on dossiers.document to motcua_app using (true) with check (true);
create policy officer on dossiers.document to motcua_officer
  using (exists (select from dossiers.dossier d where d.id = dossier_id))
  with check (exists (select from dossiers.dossier d where d.id = dossier_id));

alter table dossiers.access enable row level security;
create policy program on dossiers.access to motcua_app using (true) with check (true);
create policy officer on dossiers.access to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
