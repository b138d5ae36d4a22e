-- Letters to other agencies. What the log says becomes a letter exactly once; a letter goes at least once, in the order of its dossier.
create schema exchange;
grant usage on schema exchange to motcua_app;

create table exchange.partner (
  id text primary key,
  name text not null,
  -- Nobody sends to a partner that the operator has paused, nor, until then, to one that failed often in a row.
  paused_at timestamptz,
  paused_by text,
  failures int not null default 0,
  broken_until timestamptz
);

create table exchange.letter (
  no bigint generated always as identity primary key,
  -- CloudEvents id, the same at each try: who has it already drops it.
  id uuid not null default gen_random_uuid() unique,
  partner_id text not null references exchange.partner,
  type text not null,
  subject text not null,
  step text not null,
  ground text not null,
  data jsonb not null,
  -- What caused it, so that it is caused once.
  once_key text not null,
  happened_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'acknowledged', 'dead', 'dropped')),
  tries int not null default 0,
  next_at timestamptz not null,
  sent_at timestamptz,
  acknowledge_by timestamptz,
  acknowledged_at timestamptz,
  failure text,
  unique (partner_id, once_key)
);
create index letter_waiting on exchange.letter (partner_id, next_at) where state = 'waiting';
create index letter_order on exchange.letter (partner_id, subject, no) where state in ('waiting', 'dead');
create index letter_silent on exchange.letter (acknowledge_by) where state = 'sent';
create index letter_dead on exchange.letter (no) where state = 'dead';

-- Each try with what came back, for ever: the health of a line is computed from it.
create table exchange.attempt (
  id bigint generated always as identity primary key,
  letter_no bigint not null references exchange.letter,
  partner_id text not null,
  at timestamptz not null,
  status int,
  ms int not null,
  says text not null
);
create index attempt_partner on exchange.attempt (partner_id, at);
create index attempt_letter on exchange.attempt (letter_no);

-- How far the log was read. Only below the oldest running transaction, so no event is missed.
create table exchange.cursor (
  partner_id text primary key references exchange.partner,
  xid xid8 not null,
  id bigint not null
);

grant select on all tables in schema exchange to motcua_app;
grant insert, update on exchange.partner, exchange.letter, exchange.cursor to motcua_app;
grant insert on exchange.attempt to motcua_app;

-- A letter speaks of its dossier by the code.
create or replace view dossiers.published_event as
  select e.id, e.xid, e.dossier_id, e.seq, e.type, e.at, e.unit_id, d.procedure, d.channel, d.submitted_at, d.received_at, d.due_at, d.finished_at,
    d.supplements, d.code
  from dossiers.event e join dossiers.dossier d on d.id = e.dossier_id;
