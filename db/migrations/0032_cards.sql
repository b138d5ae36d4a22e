-- Cards of procedures that have no form here: imported from records of the national database, or outlines.
-- Nothing is imported that was not tried first: the file stays as it came, with its hash, who brought it and when.
create table procedures.import (
  no bigint generated always as identity primary key,
  sha256 text not null unique,
  filename text not null,
  size int not null,
  body bytea not null,
  tried_at timestamptz not null,
  tried_by text not null,
  -- Null until its records were written, all in one transaction.
  done_at timestamptz,
  done_by text,
  added int,
  changed int,
  unchanged int,
  -- Records that the operator left out, each by name: no, code, name, reason, and what was wrong.
  left_out jsonb not null default '[]',
  check ((done_at is null) = (done_by is null))
);

-- One card of one procedure from a day on. Valid in [valid_from, valid_to); a later one of the same code takes over.
create table procedures.card (
  code text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  kind text not null check (kind in ('outline', 'imported')),
  value jsonb not null,
  hash text not null,
  source text not null,
  import_no bigint references procedures.import,
  at timestamptz not null,
  primary key (code, valid_from)
);

-- What a card said before it was corrected.
create table procedures.card_before (
  no bigint generated always as identity primary key,
  code text not null,
  valid_from date not null,
  value jsonb not null,
  source text not null,
  at timestamptz not null,
  replaced_at timestamptz not null
);

grant select on procedures.import, procedures.card, procedures.card_before to motcua_app;
grant insert, update on procedures.import, procedures.card to motcua_app;
grant insert on procedures.card_before to motcua_app;
grant usage on all sequences in schema procedures to motcua_app;
