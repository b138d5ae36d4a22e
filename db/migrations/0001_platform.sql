-- Two roles: the program, and the program acting for an officer (row-level security applies to it).
do $$ begin
  if not exists (select from pg_roles where rolname = 'motcua_app') then create role motcua_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'motcua_officer') then create role motcua_officer nologin; end if;
end $$;
grant motcua_officer to motcua_app;
grant motcua_app to current_user;

create extension if not exists pg_trgm;
create extension if not exists pg_stat_statements;

create schema platform;
grant usage on schema platform to motcua_app, motcua_officer;

-- The demo's movable clock: the wall clock plus an offset. Empty in production.
create table platform.clock (
  only_row boolean primary key default true check (only_row),
  shift_ms bigint not null
);
grant select, insert, update on platform.clock to motcua_app;

-- Secrets of this installation, made at first start.
create table platform.secret (
  name text primary key,
  value text not null
);
grant select, insert on platform.secret to motcua_app;
