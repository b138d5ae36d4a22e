-- Practice: what came of one exercise. Made in a database of its own; only this row comes from there. Written once.
create table training.practice (
  id text primary key check (id ~ '^[a-z0-9]{12}$'),
  officer text not null,
  officer_name text not null,
  unit_id text not null,
  role text not null,
  length int not null check (length between 1 and 50),
  seed text not null,
  score int not null check (score between 0 and 100),
  rows jsonb not null,
  begun_at timestamptz not null,
  ended_at timestamptz not null check (ended_at >= begun_at)
);
create index practice_officer on training.practice (officer, ended_at desc);
create index practice_unit on training.practice (unit_id);

alter table training.practice enable row level security;
create policy program on training.practice to motcua_app using (true) with check (true);
create policy officer on training.practice for select to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
grant select, insert on training.practice to motcua_app;
grant select on training.practice to motcua_officer;
