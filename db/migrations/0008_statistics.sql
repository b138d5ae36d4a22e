-- Public figures, counted from the log by a cursor; nothing here is written by a person but the gaps.
create schema statistics;
grant usage on schema statistics to motcua_app;

-- Position in the log. Events are read in the order (xid, id) and only below the oldest running transaction, so none is missed.
create table statistics.cursor (
  only_row boolean primary key default true check (only_row),
  xid xid8 not null,
  id bigint not null,
  events bigint not null,
  version bigint not null
);
insert into statistics.cursor (xid, id, events, version) values ('0', 0, 0, 0);

-- The same counts in days, months and years: a period of any length reads few rows, however many dossiers there are.
create table statistics.bucket (
  grain text not null check (grain in ('day', 'month', 'year')),
  start_day date not null,
  unit_id text not null,
  procedure text not null,
  self int not null,
  assisted int not null,
  counter int not null,
  post int not null,
  back_entered int not null,
  machine int not null,
  closed int not null,
  primary key (grain, start_day, unit_id, procedure)
);

-- The version that last changed a month: answers about other months stay good.
create table statistics.touched (
  month date primary key,
  version bigint not null
);

-- Deployed, and yet the figures did not come: no rate may be shown.
create table statistics.gap (
  unit_id text not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  why text not null,
  primary key (unit_id, from_day)
);

-- Answers to pages and machines, ready to send.
create table statistics.answer (
  key text primary key,
  version bigint not null,
  rollout bigint not null,
  body text not null,
  made_at timestamptz not null
);
create index answer_age on statistics.answer (made_at);
-- Read whole at every page: not to be unpacked each time.
alter table statistics.answer alter column body set storage external;

grant select on all tables in schema statistics to motcua_app;
grant update on statistics.cursor to motcua_app;
grant insert, update, delete on statistics.bucket, statistics.touched, statistics.gap, statistics.answer to motcua_app;
