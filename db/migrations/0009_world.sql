-- The demo city: which pieces of it are written, and what is in each. Empty in production.
create schema world;
grant usage on schema world to motcua_app;

create table world.piece (
  name text primary key,
  made jsonb not null
);
grant select, insert on world.piece to motcua_app;
