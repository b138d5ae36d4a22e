-- A change of units: what is planned for its day, and what was done.
create schema reorganisation;
grant usage on schema reorganisation to motcua_app;
