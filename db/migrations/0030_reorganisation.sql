-- A change of units: what is planned for its day, and what was done.
create schema reorganisation;
grant usage on schema reorganisation to motcua_app;

-- A row that a change of units wrote is left alone when the files of a newer version are read.
alter table units.unit add column changed_by text;
alter table units.lineage add column changed_by text;

-- The file as it came, the change as it was read. One writes, another approves.
create table reorganisation.plan (
  id bigint generated always as identity primary key,
  on_day date not null,
  act text not null,
  file text not null,
  file_hash text not null,
  change jsonb not null,
  -- The units stood in the tables already: only what hangs on them is done.
  known boolean not null,
  state text not null check (state in ('planned', 'approved', 'running', 'done', 'cancelled')),
  version int not null default 1,
  written_by jsonb not null,
  written_at timestamptz not null,
  approved_by jsonb,
  approved_at timestamptz,
  cancelled_by jsonb,
  cancelled_at timestamptz,
  started_at timestamptz,
  done_at timestamptz,
  check (approved_by is null or approved_by ->> 'id' <> written_by ->> 'id'),
  check ((state in ('approved', 'running', 'done')) <= (approved_at is not null))
);
-- The same file is planned once at a time.
create unique index plan_once on reorganisation.plan (file_hash) where state <> 'cancelled';
create index plan_due on reorganisation.plan (on_day) where state in ('approved', 'running');

-- What becomes of a post that has no heir by itself, or another one than by the rule. `to_unit` null: it ends and nothing begins.
create table reorganisation.decision (
  plan_id bigint not null references reorganisation.plan,
  post_id bigint not null,
  to_unit text,
  role text,
  title text,
  by jsonb not null,
  at timestamptz not null,
  primary key (plan_id, post_id),
  check ((to_unit is null) = (role is null))
);

-- Each step is done once; `counts` is what it did so far.
create table reorganisation.step (
  plan_id bigint not null references reorganisation.plan,
  step text not null,
  counts jsonb not null default '{}',
  done_at timestamptz,
  primary key (plan_id, step)
);

grant select, insert, update on all tables in schema reorganisation to motcua_app;
grant delete on reorganisation.decision to motcua_app;
grant usage on all sequences in schema reorganisation to motcua_app;
