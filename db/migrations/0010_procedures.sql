-- Editions as they were published: a dossier is read by the edition that it was filed under, so a published one never changes.
create schema procedures;
grant usage on schema procedures to motcua_app;

create table procedures.published (
  code text not null,
  edition date not null,
  hash text not null,
  value jsonb not null,
  at timestamptz not null,
  primary key (code, edition)
);
grant select, insert on procedures.published to motcua_app;
