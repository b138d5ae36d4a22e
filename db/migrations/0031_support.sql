-- Help tickets, known issues, incidents.
create schema support;
grant usage on schema support to motcua_app, motcua_officer;
