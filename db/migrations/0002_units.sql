-- Administrative units through time, who inherits whom, and the days on which the city works.
create schema units;
grant usage on schema units to motcua_app, motcua_officer;

create table units.unit (
  id text primary key check (id = code || '@' || valid_from),
  code text not null,
  name text not null,
  type text not null,
  level text not null check (level in ('city', 'district', 'commune')),
  parent text references units.unit,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  bare text not null,
  slug text not null,
  -- Every word by which people look for it: type, name, district, district of before.
  words text not null,
  context text not null,
  act text,
  ended_by text,
  office text,
  lat double precision,
  lon double precision,
  area_km2 double precision,
  population integer,
  tile_col smallint,
  tile_row smallint
);
create index unit_level on units.unit (level, valid_from);
create index unit_parent on units.unit (parent);

create table units.lineage (
  from_unit text not null references units.unit,
  to_unit text not null references units.unit,
  on_day date not null,
  kind text not null check (kind in ('merge_full', 'continue', 'split_part', 'split_area_allpop', 'split_area_only', 'boundary_part')),
  is_main boolean not null,
  population_share double precision,
  area_share double precision,
  certainty text not null check (certainty in ('high', 'medium', 'low')),
  act text not null,
  clause text,
  basis text,
  primary key (from_unit, to_unit)
);
create unique index lineage_one_main on units.lineage (from_unit) where is_main;
create index lineage_to on units.lineage (to_unit);

-- Closure of lineage over all dates; a unit is its own heir.
create table units.heir (
  unit text not null references units.unit,
  heir text not null references units.unit,
  is_main boolean not null,
  primary key (unit, heir)
);
create index heir_back on units.heir (heir);

create table units.calendar_day (
  on_day date primary key,
  kind text not null check (kind in ('holiday', 'tet', 'compensatory-off', 'swapped-off', 'worked-saturday', 'half-day', 'doubtful', 'ordinary')),
  name text not null,
  source text not null,
  certainty text not null check (certainty in ('high', 'medium', 'low')),
  -- A row that a person changed is left alone when the files of a newer version are read.
  edited_by text,
  edited_at timestamptz,
  check (kind not in ('compensatory-off', 'swapped-off') or extract(isodow from on_day) < 6),
  check (kind <> 'worked-saturday' or extract(isodow from on_day) = 6)
);

create table units.working_hours (
  use text not null check (use in ('office', 'desk')),
  weekday smallint not null check (weekday between 1 and 7),
  opens text not null check (opens ~ '^\d\d:\d\d$'),
  closes text not null check (closes ~ '^\d\d:\d\d$' and closes > opens),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  certainty text not null,
  primary key (use, weekday, opens, valid_from)
);

create table units.closure (
  id bigint generated always as identity primary key,
  unit text not null references units.unit,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  reason text not null,
  announced_by text not null,
  announced_at timestamptz not null,
  unique (unit, from_at)
);

-- Which edition of the files is in the tables.
create table units.source (
  name text primary key,
  sha256 text not null
);

grant select on all tables in schema units to motcua_app, motcua_officer;
grant insert, update on all tables in schema units to motcua_app;
grant delete on units.heir, units.lineage, units.working_hours to motcua_app;
grant insert, update on units.calendar_day, units.closure to motcua_officer;

-- For statistics: figures of then, shown in the boundaries of now.
create view units.published_unit as
  select id, code, name, type, level, parent, valid_from, valid_to from units.unit;
create view units.published_heir as
  select h.unit, h.heir, h.is_main, u.valid_from, u.valid_to from units.heir h join units.unit u on u.id = h.heir;
grant select on units.published_unit, units.published_heir to motcua_app, motcua_officer;
