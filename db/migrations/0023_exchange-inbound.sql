-- What other agencies tell us, ask us and send us. Nothing that came in is thrown away, also what was refused.

-- How an agency proves who it is (OAuth 2 client credentials; with mTLS also its certificate), and whether it is a real one or an integrator who tries.
alter table exchange.partner
  add column client_id text unique,
  add column client_hash text,
  add column certificate_sha256 text,
  add column sandbox boolean not null default false;

create table exchange.token (
  hash text primary key,
  partner_id text not null references exchange.partner,
  expires_at timestamptz not null
);
create index token_expiry on exchange.token (expires_at);

create table exchange.incoming (
  no bigint generated always as identity primary key,
  -- Null while nobody has proved to be somebody.
  partner_id text references exchange.partner,
  message_id text,
  type text,
  subject text,
  happened_at timestamptz,
  body text not null,
  body_hash text not null,
  at timestamptz not null,
  -- 'stale': true when it was written, but the part had moved on; it changes nothing. 'duplicate': was here before.
  verdict text not null check (verdict in ('accepted', 'stale', 'duplicate', 'refused')),
  code text,
  says text
);
-- A letter acts once.
create unique index incoming_once on exchange.incoming (partner_id, message_id) where verdict in ('accepted', 'stale');
create index incoming_refused on exchange.incoming (no desc) where verdict = 'refused';
create index incoming_subject on exchange.incoming (subject);
create index incoming_partner on exchange.incoming (partner_id, at);

-- Files that agencies sent, by their hash; and those that a letter of ours names, which its partner may fetch.
create table exchange.file (
  sha256 text not null,
  partner_id text not null references exchange.partner,
  at timestamptz not null,
  size int not null,
  primary key (partner_id, sha256)
);
alter table exchange.letter add column files text[] not null default '{}', add column leg text, add column unmapped text[] not null default '{}';
create index letter_subject on exchange.letter (subject);

-- Who asked about which dossier, for which step, on what ground; also what was refused.
create table exchange.question (
  no bigint generated always as identity primary key,
  partner_id text not null references exchange.partner,
  subject text not null,
  step text not null,
  ground text not null,
  at timestamptz not null,
  answered boolean not null,
  says text not null
);
create index question_partner on exchange.question (partner_id, no desc);

-- Code tables: our word and theirs. `list` 'ngay' says how they write days. What neither side knows is reported, once a value.
create table exchange.code_map (
  partner_id text not null references exchange.partner,
  list text not null,
  ours text not null,
  theirs text not null,
  source text not null default '',
  primary key (partner_id, list, ours)
);
create table exchange.unmapped (
  partner_id text not null references exchange.partner,
  list text not null,
  value text not null,
  direction text not null check (direction in ('out', 'in')),
  first_at timestamptz not null,
  last_at timestamptz not null,
  times int not null default 1,
  primary key (partner_id, list, value, direction)
);

-- Addressing data that the operator mended in a letter that was given up.
create table exchange.amendment (
  no bigint generated always as identity primary key,
  letter_no bigint not null references exchange.letter,
  at timestamptz not null,
  by text not null,
  reason text not null,
  before jsonb not null,
  after jsonb not null
);

-- Birth and death notices that hospitals pushed ahead, and the dossier that used each.
create table exchange.notice (
  code text primary key,
  kind text not null check (kind in ('birth', 'death')),
  partner_id text not null references exchange.partner,
  data jsonb not null,
  at timestamptz not null,
  used_by text
);

-- The code of a refusal, so that refusals can be counted.
alter table exchange.attempt add column code text;

grant select on all tables in schema exchange to motcua_app;
grant insert, update, delete on exchange.token, exchange.code_map to motcua_app;
grant insert, update on exchange.unmapped, exchange.notice to motcua_app;
grant insert on exchange.incoming, exchange.file, exchange.question, exchange.amendment to motcua_app;
grant usage on all sequences in schema exchange to motcua_app;
