-- Who people are, what officers may do, and who is signed in now.
create schema identity;
grant usage on schema identity to motcua_app, motcua_officer;

-- Made at the first e-ID sign-in; the population database stays the source.
create table identity.citizen (
  id uuid primary key,
  pin text not null unique check (pin ~ '^[0-9]{12}$'),
  full_name text not null,
  born date not null,
  sex text check (sex in ('nam', 'nu')),
  phone text check (phone ~ '^0[0-9]{9}$'),
  email text,
  assurance text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null
);

create table identity.officer (
  id text primary key,
  full_name text not null,
  username text not null unique,
  pin text not null unique check (pin ~ '^[0-9]{12}$'),
  password_hash text,
  -- One line on who this is, for the sign-in list of the demo; empty for everybody else.
  cast_note text
);
create index officer_cast on identity.officer (id) where cast_note is not null;

-- A post is held at one unit from a day to a day; an acting period is a post of its own that names whom it stands for.
create table identity.post (
  id bigint generated always as identity primary key,
  officer text not null references identity.officer,
  unit text not null,
  unit_name text not null,
  role text not null check (role in ('deskOfficer', 'civilStatusOfficer', 'signer', 'head', 'cityOperator')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  acting_for text references identity.officer,
  unique (officer, unit, role, valid_from)
);
create index post_unit on identity.post (unit, role);

-- Luật Hộ tịch 2014, Điều 12 khoản 1 điểm h: for whom this officer may not act.
create table identity.relative (
  officer text not null references identity.officer,
  pin text not null check (pin ~ '^[0-9]{12}$'),
  relation text not null,
  primary key (officer, pin)
);

-- One living code a phone; a new one replaces the old.
create table identity.one_time_code (
  phone text primary key check (phone ~ '^0[0-9]{9}$'),
  salt text not null,
  hash bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0,
  used_at timestamptz
);

-- The cookie holds a 256-bit token; here lies only its hash.
create table identity.session (
  token_hash bytea primary key check (length(token_hash) = 32),
  kind text not null check (kind in ('citizen', 'phone', 'officer')),
  citizen uuid references identity.citizen,
  phone text,
  officer text references identity.officer,
  unit text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  agent text not null,
  check (
    (kind = 'citizen' and citizen is not null and num_nonnulls(phone, officer, unit) = 0) or
    (kind = 'phone' and phone is not null and num_nonnulls(citizen, officer, unit) = 0) or
    (kind = 'officer' and num_nonnulls(officer, unit) = 2 and num_nonnulls(citizen, phone) = 0)
  )
);
create index session_citizen on identity.session (citizen) where citizen is not null;
create index session_phone on identity.session (phone) where phone is not null;
create index session_officer on identity.session (officer) where officer is not null;
create index session_expiry on identity.session (expires_at);

-- Counts may be lost in a crash: a window lasts minutes.
create unlogged table identity.rate_window (
  key text primary key,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  count int not null
);
create index rate_window_end on identity.rate_window (ends_at);

grant select, insert, update on identity.citizen, identity.officer, identity.post, identity.relative to motcua_app;
grant select, insert, update, delete on identity.one_time_code, identity.session, identity.rate_window to motcua_app;
-- An officer at work signs out, changes the unit, asks a citizen beside the desk for a code, gives posts.
grant select on identity.officer, identity.relative to motcua_officer;
grant select, insert, update on identity.post, identity.one_time_code, identity.session, identity.rate_window to motcua_officer;
