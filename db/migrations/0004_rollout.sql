-- Which procedure is offered online at which unit, from which day, at which level.
create schema rollout;
grant usage on schema rollout to motcua_app, motcua_officer;

-- What was announced, by its name of today; `certainty` tells a fact from our reading of the sources.
create table rollout.offer (
  procedure text primary key,
  name text not null,
  certainty text not null check (certainty in ('certain', 'probable', 'inferred')),
  source text not null
);

-- Valid in [from_day, to_day). A unit that ends takes its services with it; the heirs have rows of their own.
create table rollout.service (
  procedure text not null,
  unit_id text not null,
  from_day date not null,
  to_day date check (to_day > from_day),
  level text not null check (level in ('2', '3', '4', 'partial', 'endToEnd')),
  decision text,
  wave text not null,
  certainty text not null check (certainty in ('certain', 'probable', 'inferred')),
  primary key (procedure, unit_id, from_day)
);
create index service_unit on rollout.service (unit_id, from_day);

-- Counts changes, so that a stored answer knows when it is old.
create table rollout.version (
  only_row boolean primary key default true check (only_row),
  number bigint not null
);
insert into rollout.version (number) values (0);

create view rollout.published_service as select procedure, unit_id, from_day, to_day, level, wave from rollout.service;
create view rollout.published_version as select number from rollout.version;

grant select on all tables in schema rollout to motcua_app, motcua_officer;
grant insert, update on rollout.offer, rollout.service, rollout.version to motcua_app;
