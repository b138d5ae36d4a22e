-- Bản tin số liệu: a text whose numbers are bound queries; what was released, sealed, one row a revision, append-only.
create table statistics.bulletin (
  id bigint generated always as identity primary key,
  title text not null check (length(title) between 1 and 300),
  text text not null check (length(text) <= 20000),
  period text not null,
  level text not null check (level in ('district', 'commune')),
  services text not null,
  source text not null check (source in ('live', 'frozen')),
  release_at timestamptz not null,
  -- Why there will be another revision.
  reason text,
  state text not null check (state in ('draft', 'signed', 'released')),
  version int not null default 1,
  -- The last one that was released.
  revision int not null default 0,
  -- Who wrote since then: none of them signs.
  writers jsonb not null,
  written_at timestamptz not null,
  signed_by jsonb,
  signed_at timestamptz,
  check ((state = 'draft') = (signed_by is null)),
  check (signed_by is null or not writers @> jsonb_build_array(jsonb_build_object('id', signed_by -> 'id'))),
  check (state <> 'released' or revision > 0),
  check (revision = 0 or state = 'released' or reason is not null)
);

create table statistics.bulletin_revision (
  bulletin_id bigint not null references statistics.bulletin,
  revision int not null check (revision > 0),
  body text not null,
  hash text not null check (length(hash) = 64),
  writers jsonb not null,
  signed_by jsonb not null,
  released_at timestamptz not null,
  reason text,
  primary key (bulletin_id, revision),
  check (revision = 1 or reason is not null)
);
create index bulletin_released on statistics.bulletin_revision (released_at desc);
create index bulletin_waits on statistics.bulletin (release_at) where state = 'signed';

grant select, insert, update on statistics.bulletin to motcua_app;
grant select, insert on statistics.bulletin_revision to motcua_app;
grant usage on sequence statistics.bulletin_id_seq to motcua_app;
