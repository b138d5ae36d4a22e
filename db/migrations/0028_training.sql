-- Training: sessions, quotas by role group, who came, who passed.
create schema training;
grant usage on schema training to motcua_app, motcua_officer;

create table training.course (
  id text primary key check (id ~ '^[a-z0-9-]{3,60}$'),
  name text not null,
  -- The wave of services that it prepares; null: none in particular.
  wave text,
  groups text[] not null check (cardinality(groups) > 0),
  best int not null check (best between 1 and 1000),
  pass_mark int not null check (pass_mark between 0 and best),
  illustrative boolean not null default false,
  made_by text not null,
  made_at timestamptz not null
);

-- Chỉ tiêu: how many people of a role group the city asks a unit to send.
create table training.quota (
  course_id text not null references training.course,
  unit_id text not null,
  role_group text not null,
  seats int not null check (seats between 1 and 500),
  primary key (course_id, unit_id, role_group)
);

create table training.session (
  id bigint generated always as identity primary key,
  course_id text not null references training.course,
  name text not null,
  place text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  capacity int not null check (capacity > 0),
  trainer text not null,
  -- The trainer's name as it is compared: nobody teaches in two places at once.
  trainer_key text not null,
  groups text[] not null check (cardinality(groups) > 0),
  make_up boolean not null default false,
  -- What the code at the door is made of; never shown.
  door_key text not null,
  cancelled_at timestamptz,
  cancelled_by text,
  cancelled_why text,
  version int not null default 1,
  made_by text not null,
  made_at timestamptz not null,
  check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancelled_why is null))
);
create index session_course on training.session (course_id, starts_at);
create index session_trainer on training.session (trainer_key, starts_at);
create index session_start on training.session (starts_at);

-- One place of one person. A make-up points at the place that was missed or failed, always the first one.
create table training.seat (
  id bigint generated always as identity primary key,
  session_id bigint not null references training.session,
  unit_id text not null,
  unit_name text not null,
  role_group text not null,
  officer text,
  -- `officer:<id>`, or name and phone of somebody from outside: one person sits once in a session.
  person text not null,
  name text not null,
  contact text,
  makes_up bigint references training.seat,
  registered_by text not null,
  registered_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  came_at timestamptz,
  came_how text check (came_how in ('qr', 'hand')),
  came_by text,
  left_at timestamptz check (left_at >= came_at),
  score int check (score between 0 and 1000),
  tested_by text,
  tested_at timestamptz,
  -- Nobody comes to a place that was given up, and nobody is tested who did not come.
  check (came_at is null or withdrawn_at is null),
  check ((came_at is null) = (came_how is null) and (came_at is null) = (came_by is null)),
  check (score is null or came_at is not null)
);
create unique index seat_once on training.seat (session_id, person) where withdrawn_at is null;
create index seat_session on training.seat (session_id);
create index seat_unit on training.seat (unit_id, role_group) where withdrawn_at is null;
create index seat_person on training.seat (person) where withdrawn_at is null;
create index seat_officer on training.seat (officer) where officer is not null;
create index seat_makes_up on training.seat (makes_up) where makes_up is not null;

-- Who came instead of whom. Written once.
create table training.substitution (
  id bigint generated always as identity primary key,
  seat_id bigint not null references training.seat,
  unit_id text not null,
  was_person text not null,
  was_name text not null,
  name text not null,
  reason text not null,
  by text not null,
  at timestamptz not null
);
create index substitution_seat on training.substitution (seat_id, id);

-- What was done by hand to a place: ticked, taken back, marked. Written once.
create table training.log (
  id bigint generated always as identity primary key,
  seat_id bigint not null references training.seat,
  what text not null,
  by text not null,
  at timestamptz not null
);
create index log_seat on training.log (seat_id, id);

create table training.certificate (
  code text primary key check (code ~ '^[0-9A-Z]{12}$'),
  seat_id bigint not null unique references training.seat,
  unit_id text not null,
  year int not null,
  number int not null,
  issued_by text not null,
  issued_at timestamptz not null,
  unique (year, number)
);

-- An officer sees the places of the own unit; the city's operators read as the program.
alter table training.seat enable row level security;
alter table training.substitution enable row level security;
alter table training.certificate enable row level security;
create policy program on training.seat to motcua_app using (true) with check (true);
create policy program on training.substitution to motcua_app using (true) with check (true);
create policy program on training.certificate to motcua_app using (true) with check (true);
create policy officer on training.seat to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
create policy officer on training.substitution to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
create policy officer on training.certificate for select to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));

-- How full a session is, and when a person is taken: asked by every unit, so they look over the wall and say nothing else.
create view training.session_load as
  select session_id, count(*)::int as seats from training.seat where withdrawn_at is null group by session_id;
create view training.person_busy as
  select s.id as seat_id, s.person, s.session_id, s.makes_up, s.came_at, s.score, n.course_id, n.name, n.starts_at, n.ends_at
  from training.seat s join training.session n on n.id = s.session_id where s.withdrawn_at is null;

-- Every first place with what came of it, there or in a make-up.
create view training.trained as
  select s.id, s.unit_id, s.role_group, n.course_id, c.wave, n.ends_at,
    (s.came_at is not null or exists (select from training.seat m where m.makes_up = s.id and m.withdrawn_at is null and m.came_at is not null)) as attended,
    (coalesce(s.score >= c.pass_mark, false)
      or exists (select from training.seat m where m.makes_up = s.id and m.withdrawn_at is null and m.score >= c.pass_mark)) as passed
  from training.seat s join training.session n on n.id = s.session_id join training.course c on c.id = n.course_id
  where s.withdrawn_at is null and s.makes_up is null;

create view training.published_trained as
  select unit_id, role_group, count(*)::int as registered, count(*) filter (where attended)::int as attended, count(*) filter (where passed)::int as passed
  from training.trained group by unit_id, role_group;
-- The same for one wave of services.
create view training.published_trained_wave as
  select wave, unit_id, role_group, count(*)::int as registered, count(*) filter (where attended)::int as attended,
    count(*) filter (where passed)::int as passed
  from training.trained where wave is not null group by wave, unit_id, role_group;

grant select on all tables in schema training to motcua_app;
grant insert on all tables in schema training to motcua_app;
grant update on training.course, training.quota, training.session, training.seat to motcua_app;
grant delete on training.quota to motcua_app;
grant select on training.course, training.quota, training.seat, training.substitution, training.certificate,
  training.session_load, training.person_busy, training.trained, training.published_trained, training.published_trained_wave to motcua_officer;
-- Not what the code at the door is made of.
grant select (id, course_id, name, place, starts_at, ends_at, capacity, trainer, trainer_key, groups, make_up, cancelled_at, cancelled_by, cancelled_why, version)
  on training.session to motcua_officer;
grant insert on training.seat, training.substitution to motcua_officer;
grant update (officer, person, name, contact, withdrawn_at, withdrawn_by) on training.seat to motcua_officer;
grant usage on all sequences in schema training to motcua_app, motcua_officer;
