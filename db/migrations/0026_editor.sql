-- Editions that the city wrote itself stand beside those of the catalogue, each with its texts in English.
alter table procedures.published
  add column origin text not null default 'catalogue' check (origin in ('catalogue', 'editor')),
  add column english jsonb not null default '{}';

-- Editions while the city writes them. A work is one edition to be; each save, move and decision is a row that stays.
create table procedures.work (
  id uuid primary key,
  code text not null,
  begins date not null,
  value jsonb not null,
  english jsonb not null default '{}',
  state text not null check (state in ('draft', 'review', 'published', 'withdrawn')),
  base_code text,
  base_from date,
  author_id text not null,
  author_name text not null,
  reviewer_id text,
  reviewer_name text,
  note text not null default '',
  version int not null default 1,
  updated_at timestamptz not null,
  published_at timestamptz,
  -- Nobody approves alone what he wrote.
  check (state <> 'published' or (reviewer_id is not null and reviewer_id <> author_id)),
  check ((base_code is null) = (base_from is null))
);
create index work_state on procedures.work (state, updated_at desc);
create index work_code on procedures.work (code, begins);

create table procedures.work_save (
  work_id uuid not null references procedures.work,
  version int not null,
  act text not null check (act in ('begin', 'save', 'import', 'review', 'sendBack', 'takeBack', 'publish', 'withdraw')),
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  patch jsonb not null default '[]',
  note text not null default '',
  primary key (work_id, version)
);

-- Taken back before its first day: nobody was ever served by it. The edition itself stays as it was announced.
create table procedures.taken_back (
  code text not null,
  edition date not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  note text not null,
  primary key (code, edition),
  foreign key (code, edition) references procedures.published
);

grant select, insert, update on procedures.work to motcua_app;
grant select, insert on procedures.work_save, procedures.taken_back to motcua_app;

-- Dossiers of a procedure, by edition and in the order in which they came: for trying a new edition on them and for moving them to it.
create index dossier_of_procedure on dossiers.dossier (procedure, id);
