-- After go-live: help tickets, known issues, incidents, what we recorded of our own running, and where people stop in a form.
create schema support;
grant usage on schema support to motcua_app, motcua_officer;

-- Something that we know does not work, what to do meanwhile, and the pages that it concerns: as paths, all that begin so.
create table support.issue (
  no bigint generated always as identity primary key,
  title text not null,
  says text not null,
  workaround text not null,
  title_en text,
  says_en text,
  workaround_en text,
  pages text[] not null,
  by jsonb not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  version int not null default 1
);
create index issue_open on support.issue (no) where closed_at is null;

-- One question of one person. `once`: the form that it came from, so that a double click makes one.
create table support.ticket (
  id bigint generated always as identity primary key,
  code text not null unique,
  once uuid not null unique,
  asker text not null check (asker in ('anyone', 'citizen', 'phone', 'officer')),
  -- Of an officer: id, name, unit, roles. Of a citizen: nothing but what was typed.
  officer jsonb,
  unit_id text,
  theme text not null,
  message text not null check (length(message) between 1 and 4000),
  phone text,
  email text,
  page text,
  browser text,
  request text,
  language text not null check (language in ('vi', 'en')),
  state text not null check (state in ('open', 'assigned', 'answered', 'closed')),
  assignee jsonb,
  issue_no bigint references support.issue,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  answered_at timestamptz,
  closed_at timestamptz,
  version int not null default 1
);
create index ticket_waiting on support.ticket (due_at, id) where state in ('open', 'assigned');
create index ticket_state on support.ticket (state, id desc);
create index ticket_unit on support.ticket (unit_id, id desc) where unit_id is not null;
create index ticket_issue on support.ticket (issue_no) where issue_no is not null;
create index ticket_opened on support.ticket (opened_at, theme);

-- What was said and done with a ticket. Append-only. `shown`: the person who asked sees it.
create table support.ticket_event (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references support.ticket,
  at timestamptz not null,
  by jsonb,
  type text not null check (type in ('open', 'assign', 'release', 'answer', 'add', 'link', 'theme', 'close', 'reopen')),
  says text,
  shown boolean not null
);
create index ticket_event_ticket on support.ticket_event (ticket_id, id);

create table support.incident (
  no bigint generated always as identity primary key,
  title text not null,
  title_en text,
  parts text[] not null,
  weight text not null check (weight in ('slow', 'down', 'planned')),
  began_at timestamptz not null,
  ended_at timestamptz,
  by jsonb not null,
  once uuid not null unique,
  version int not null default 1,
  check (ended_at >= began_at)
);
create index incident_open on support.incident (no) where ended_at is null;
create index incident_began on support.incident (began_at desc, no desc);

-- What was told of an incident, and when. Append-only.
create table support.incident_update (
  id bigint generated always as identity primary key,
  incident_no bigint not null references support.incident,
  at timestamptz not null,
  by jsonb not null,
  state text not null check (state in ('looking', 'found', 'watching', 'ended')),
  says text not null,
  says_en text
);
create index incident_update_incident on support.incident_update (incident_no, id);

-- Each minute in which a part was looked at, by day of the machine: how often it worked. A minute without a record is a minute that we cannot speak of.
create table support.watch (
  day date not null,
  part text not null,
  good int not null,
  bad int not null,
  first_minute timestamptz not null,
  last_minute timestamptz not null,
  primary key (day, part)
);

create function support.told() returns trigger language plpgsql as $$ begin perform pg_notify('motcua_support', ''); return null; end $$;
create trigger issue_told after insert or update on support.issue for each statement execute function support.told();
create trigger incident_told after insert or update on support.incident for each statement execute function support.told();
create trigger update_told after insert on support.incident_update for each statement execute function support.told();

grant select, insert on all tables in schema support to motcua_app;
grant update (title, says, workaround, title_en, says_en, workaround_en, pages, closed_at, version) on support.issue to motcua_app;
grant update (theme, state, assignee, issue_no, due_at, answered_at, closed_at, version) on support.ticket to motcua_app;
grant update (title, title_en, parts, weight, ended_at, version) on support.incident to motcua_app;
grant update (good, bad, last_minute) on support.watch to motcua_app;
grant usage on all sequences in schema support to motcua_app;

-- An officer's own connection asks, and reads what the own unit asked.
grant select, insert on support.ticket, support.ticket_event to motcua_officer;
grant usage on all sequences in schema support to motcua_officer;
alter table support.ticket enable row level security;
create policy program on support.ticket for all to motcua_app using (true) with check (true);
create policy officer on support.ticket for all to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
alter table support.ticket_event enable row level security;
create policy program on support.ticket_event for all to motcua_app using (true) with check (true);
create policy officer on support.ticket_event for all to motcua_officer
  using (ticket_id in (select id from support.ticket)) with check (ticket_id in (select id from support.ticket));

-- Where a draft is: the page that was shown last, the furthest one with its place in the edition, how often and with what it was saved.
-- Which questions were refused, by id. Never what was typed.
alter table dossiers.draft
  add column at_page text,
  add column far_page text,
  add column far_place int not null default 0,
  add column saves int not null default 0,
  add column device text check (device in ('phone', 'computer')),
  add column stumbles text[] not null default '{}',
  -- How and where it was counted; null: not yet, or it was taken up again.
  add column counted text check (counted in ('sent', 'left')),
  add column counted_as jsonb;
create index draft_uncounted on dossiers.draft (updated_at) where counted is null and submitted_code is null;
create index draft_left on dossiers.draft (updated_at) where counted = 'left' and submitted_code is null;
create index draft_sent on dossiers.draft (id) where submitted_code is not null and counted is distinct from 'sent';

-- Of the drafts that were begun in a month: how many ended on which page, how many of them were sent. Counts only.
create table dossiers.drop_off (
  procedure text not null,
  edition date not null,
  month date not null,
  channel text not null,
  device text not null,
  page text not null,
  place int not null,
  stopped int not null,
  sent int not null,
  -- Ended on a page before the furthest one.
  back int not null,
  saves bigint not null,
  primary key (procedure, edition, month, channel, device, page)
);
create table dossiers.stumble (
  procedure text not null,
  edition date not null,
  month date not null,
  channel text not null,
  question text not null,
  drafts int not null,
  primary key (procedure, edition, month, channel, question)
);
grant select, insert, update on dossiers.drop_off, dossiers.stumble to motcua_app;

-- The first dossier of a unit and procedure, and its first thirty days.
create index bucket_unit on statistics.bucket (unit_id, procedure, start_day) where grain = 'day';
