-- Made by scripts/schema.mjs from the catalogue of a freshly migrated PostgreSQL; read it in review, change it by a migration.

create schema dossiers;

grant usage on schema dossiers to motcua_app;

grant usage on schema dossiers to motcua_officer;

CREATE OR REPLACE FUNCTION dossiers.guard_channel()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.channel is distinct from old.channel or new.assisted is distinct from old.assisted then
    raise exception 'how it came in and who helped are written once';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION dossiers.has_open_leg(legs jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN jsonb_path_exists(legs, '$[*]?(@."kind" != "ho-tich" && (((@."state" == "asked" || @."state" == "accepted") || @."state" == "verifying") || @."state" == "deficient"))'::jsonpath)
;

CREATE OR REPLACE FUNCTION dossiers.has_refused_leg(legs jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN jsonb_path_exists(legs, '$[*]?(@."kind" != "ho-tich" && @."state" == "refused")'::jsonpath)
;

CREATE OR REPLACE FUNCTION dossiers.last_event()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'dossiers', 'pg_temp'
AS $function$
begin
  lock table dossiers.event in share mode;
  return coalesce(pg_sequence_last_value('dossiers.event_id_seq'), 0);
end $function$
;

CREATE OR REPLACE FUNCTION dossiers.refer_to(dossier bigint, to_unit text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  update dossiers.dossier d set unit_id = to_unit
  from dossiers.event e
  where d.id = dossier and e.dossier_id = d.id and e.seq = d.version and e.type = 'refer' and e.data->>'to' = to_unit
    and d.state in ('submitted', 'received') and d.unit_id <> to_unit and d.unit_id = e.unit_id
    and (d.unit_id = any (string_to_array(current_setting('motcua.units', true), ',')) or current_setting('role') = 'motcua_app');
  if not found then raise exception 'dossier % may not be referred', dossier using errcode = 'insufficient_privilege'; end if;
end $function$
;

create table dossiers.access (
  id bigint not null generated always as identity,
  dossier_id bigint not null,
  officer_id text not null,
  officer_name text not null,
  unit_id text not null,
  at timestamp with time zone not null,
  purpose text not null,
  constraint access_pkey PRIMARY KEY (id),
  constraint access_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);

create table dossiers.day_number (
  unit_id text not null,
  day date not null,
  last integer not null,
  constraint day_number_pkey PRIMARY KEY (unit_id, day)
);

create table dossiers.document (
  id uuid not null,
  dossier_id bigint not null,
  kind text not null,
  number text,
  hash text not null,
  at timestamp with time zone not null,
  verify_code text,
  constraint document_pkey PRIMARY KEY (id),
  constraint document_verify_code_key UNIQUE (verify_code),
  constraint document_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);

create table dossiers.dossier (
  id bigint not null generated always as identity,
  code text not null,
  secret text not null,
  draft_id uuid,
  procedure text not null,
  edition date not null,
  unit_id text not null,
  channel text not null,
  assisted jsonb,
  paper_date date,
  state text not null,
  owner text not null,
  applicant jsonb not null,
  subject text not null,
  parties text[] not null default '{}'::text[],
  event_key text,
  answers jsonb not null,
  declaration jsonb not null,
  fee jsonb not null,
  submitted_at timestamp with time zone not null,
  received_at timestamp with time zone,
  received_by text,
  due_at timestamp with time zone,
  due_index_at timestamp with time zone,
  due_steps jsonb,
  paused_at timestamp with time zone,
  asked jsonb,
  supplements integer not null default 0,
  examined_by text,
  certificate jsonb,
  signed_by text,
  entry jsonb,
  finished_at timestamp with time zone,
  returned_at timestamp with time zone,
  outcome text,
  version integer not null,
  last_hash text not null,
  apology jsonb,
  released jsonb,
  verifying jsonb,
  referred_from text,
  legs jsonb,
  legs_due_at timestamp with time zone,
  whole_due_at timestamp with time zone,
  constraint dossier_pkey PRIMARY KEY (id),
  constraint dossier_code_key UNIQUE (code),
  constraint dossier_draft_id_key UNIQUE (draft_id),
  constraint dossier_channel_check CHECK ((channel = ANY (ARRAY['self'::text, 'assisted'::text, 'counter'::text, 'post'::text, 'backEntered'::text, 'machine'::text])))
);

create table dossiers.draft (
  id uuid not null,
  code text not null,
  procedure text not null,
  edition date not null,
  owner text not null,
  channel text not null,
  assisted jsonb,
  unit_id text,
  answers jsonb not null default '{}'::jsonb,
  typed jsonb not null default '{}'::jsonb,
  precheck jsonb not null default '{}'::jsonb,
  paper_date date,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  submitted_code text,
  reminded_at timestamp with time zone,
  at_page text,
  far_page text,
  far_place integer not null default 0,
  saves integer not null default 0,
  device text,
  stumbles text[] not null default '{}'::text[],
  counted text,
  counted_as jsonb,
  constraint draft_pkey PRIMARY KEY (id),
  constraint draft_code_key UNIQUE (code),
  constraint draft_channel_check CHECK ((channel = ANY (ARRAY['self'::text, 'assisted'::text, 'counter'::text, 'post'::text, 'backEntered'::text, 'machine'::text]))),
  constraint draft_counted_check CHECK ((counted = ANY (ARRAY['sent'::text, 'left'::text]))),
  constraint draft_device_check CHECK ((device = ANY (ARRAY['phone'::text, 'computer'::text])))
);

create table dossiers.drop_off (
  procedure text not null,
  edition date not null,
  month date not null,
  channel text not null,
  device text not null,
  page text not null,
  place integer not null,
  stopped integer not null,
  sent integer not null,
  back integer not null,
  saves bigint not null,
  constraint drop_off_pkey PRIMARY KEY (procedure, edition, month, channel, device, page)
);

create table dossiers.event (
  id bigint not null generated always as identity,
  dossier_id bigint not null,
  seq integer not null,
  type text not null,
  at timestamp with time zone not null,
  actor jsonb not null,
  unit_id text not null,
  data jsonb not null,
  hash text not null,
  xid xid8 not null default pg_current_xact_id(),
  constraint event_pkey PRIMARY KEY (dossier_id, seq),
  constraint event_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);

create table dossiers.hold (
  dossier_id bigint not null,
  officer_id text not null,
  officer_name text not null,
  unit_id text not null,
  since timestamp with time zone not null,
  until timestamp with time zone not null,
  constraint hold_pkey PRIMARY KEY (dossier_id),
  constraint hold_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);

create table dossiers.ledger (
  dossier_id bigint not null,
  owner_kind text not null,
  owner text not null,
  minutes integer not null,
  late_minutes integer not null,
  constraint ledger_pkey PRIMARY KEY (dossier_id, owner_kind, owner),
  constraint ledger_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id),
  constraint ledger_check CHECK (((late_minutes >= 0) AND (late_minutes <= minutes))),
  constraint ledger_minutes_check CHECK ((minutes >= 0)),
  constraint ledger_owner_kind_check CHECK ((owner_kind = ANY (ARRAY['applicant'::text, 'unit'::text, 'partner'::text, 'closure'::text])))
);

create table dossiers.paper (
  id uuid not null,
  draft_id uuid,
  dossier_id bigint,
  paper text not null,
  name text not null,
  mime text not null,
  hash text not null,
  preview_hash text not null,
  bytes integer not null,
  pages integer not null,
  warnings jsonb not null default '[]'::jsonb,
  added_at timestamp with time zone not null,
  constraint paper_pkey PRIMARY KEY (id),
  constraint paper_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id),
  constraint paper_check CHECK (((draft_id IS NOT NULL) OR (dossier_id IS NOT NULL)))
);

create table dossiers.reason_count (
  unit_id text not null,
  month date not null,
  reason text not null,
  given integer not null,
  constraint reason_count_pkey PRIMARY KEY (unit_id, reason, month)
);

create table dossiers.stumble (
  procedure text not null,
  edition date not null,
  month date not null,
  channel text not null,
  question text not null,
  drafts integer not null,
  constraint stumble_pkey PRIMARY KEY (procedure, edition, month, channel, question)
);

create table dossiers.trace (
  dossier_id bigint not null,
  at timestamp with time zone not null,
  unit_id text not null,
  officer text,
  device text not null,
  network text not null,
  agent text not null,
  phone text,
  constraint trace_pkey PRIMARY KEY (dossier_id),
  constraint trace_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id),
  constraint trace_agent_check CHECK ((length(agent) <= 24)),
  constraint trace_device_check CHECK ((length(device) <= 24)),
  constraint trace_network_check CHECK ((length(network) <= 24)),
  constraint trace_phone_check CHECK ((length(phone) <= 24))
);

CREATE INDEX access_dossier ON dossiers.access USING btree (dossier_id, id DESC);

CREATE INDEX document_dossier ON dossiers.document USING btree (dossier_id);

CREATE INDEX dossier_deciding ON dossiers.dossier USING btree (unit_id, procedure) INCLUDE (due_at, paused_at) WHERE ((received_at IS NOT NULL) AND (state = ANY (ARRAY['received'::text, 'paused'::text, 'examined'::text, 'confirming'::text, 'toSign'::text])));

CREATE INDEX dossier_due ON dossiers.dossier USING btree (due_at) WHERE ((apology IS NULL) AND (state = ANY (ARRAY['received'::text, 'examined'::text, 'toSign'::text])));

CREATE INDEX dossier_groups ON dossiers.dossier USING btree (received_at) WHERE (legs IS NOT NULL);

CREATE INDEX dossier_of_procedure ON dossiers.dossier USING btree (procedure, id);

CREATE INDEX dossier_open_legs ON dossiers.dossier USING btree (unit_id, legs_due_at) WHERE dossiers.has_open_leg(legs);

CREATE INDEX dossier_owner ON dossiers.dossier USING btree (owner, id DESC);

CREATE INDEX dossier_queue ON dossiers.dossier USING btree (unit_id, state, due_at, id);

CREATE INDEX dossier_refused_legs ON dossiers.dossier USING btree (unit_id, finished_at) WHERE dossiers.has_refused_leg(legs);

CREATE INDEX dossier_same ON dossiers.dossier USING btree (event_key) WHERE (event_key IS NOT NULL);

CREATE INDEX dossier_taken_in ON dossiers.dossier USING btree (unit_id, received_at) WHERE (received_at IS NOT NULL);

CREATE INDEX dossier_waiting ON dossiers.dossier USING btree (state, paused_at) WHERE (paused_at IS NOT NULL);

CREATE INDEX dossier_waits_for_answer ON dossiers.dossier USING btree (id) WHERE (verifying IS NOT NULL);

CREATE INDEX draft_expiry ON dossiers.draft USING btree (expires_at) WHERE (submitted_code IS NULL);

CREATE INDEX draft_left ON dossiers.draft USING btree (updated_at) WHERE ((counted = 'left'::text) AND (submitted_code IS NULL));

CREATE INDEX draft_owner ON dossiers.draft USING btree (owner, updated_at DESC);

CREATE INDEX draft_sent ON dossiers.draft USING btree (id) WHERE ((submitted_code IS NOT NULL) AND (counted IS DISTINCT FROM 'sent'::text));

CREATE INDEX draft_uncounted ON dossiers.draft USING btree (updated_at) WHERE ((counted IS NULL) AND (submitted_code IS NULL));

CREATE INDEX event_feed ON dossiers.event USING btree (xid, id);

CREATE INDEX event_ids ON dossiers.event USING brin (id) WITH (pages_per_range='32');

CREATE INDEX event_times ON dossiers.event USING brin (at) WITH (pages_per_range='32');

CREATE INDEX paper_dossier ON dossiers.paper USING btree (dossier_id);

CREATE INDEX paper_draft ON dossiers.paper USING btree (draft_id);

CREATE INDEX trace_age ON dossiers.trace USING brin (at);

CREATE INDEX trace_desk ON dossiers.trace USING btree (unit_id, at) WHERE (officer IS NOT NULL);

CREATE INDEX trace_device ON dossiers.trace USING btree (device, at);

CREATE INDEX trace_network ON dossiers.trace USING btree (network, at);

CREATE INDEX trace_phone ON dossiers.trace USING btree (phone, at) WHERE (phone IS NOT NULL);

CREATE TRIGGER dossier_channel_stays BEFORE UPDATE ON dossiers.dossier FOR EACH ROW EXECUTE FUNCTION dossiers.guard_channel();

CREATE TRIGGER draft_channel_stays BEFORE UPDATE ON dossiers.draft FOR EACH ROW EXECUTE FUNCTION dossiers.guard_channel();

create view dossiers.published_act as
 SELECT dossier_id,
    seq,
    id,
    xid,
    type,
    at,
    unit_id,
    (actor ->> 'kind'::text) AS actor_kind,
    (actor ->> 'id'::text) AS actor_id,
    ((data ->> 'dueAt'::text))::timestamp with time zone AS due_at,
    (data ? 'receiver'::text) AS has_receiver
   FROM dossiers.event;

create view dossiers.published_asked as
 SELECT e.dossier_id,
    e.at,
    e.unit_id,
    d.procedure,
    (i.value ->> 'reason'::text) AS reason,
    (i.value ->> 'paper'::text) AS paper
   FROM ((dossiers.event e
     JOIN dossiers.dossier d ON ((d.id = e.dossier_id)))
     CROSS JOIN LATERAL jsonb_array_elements(
        CASE
            WHEN (jsonb_typeof((e.data -> 'items'::text)) = 'array'::text) THEN (e.data -> 'items'::text)
            ELSE '[]'::jsonb
        END) i(value))
  WHERE (e.type = ANY (ARRAY['askForMore'::text, 'turnAway'::text]));

create view dossiers.published_conduct as
 SELECT id,
    code,
    procedure,
    unit_id,
    channel,
    owner,
    event_key,
    COALESCE((applicant ->> 'pin'::text), (applicant ->> 'name'::text)) AS applicant,
    parties,
    submitted_at,
    received_at,
    received_by,
    examined_by,
    signed_by,
    due_at,
    finished_at,
    outcome,
    supplements,
    ((entry ->> 'entryId'::text))::bigint AS entry_id
   FROM dossiers.dossier;

create view dossiers.published_event as
 SELECT e.id,
    e.xid,
    e.dossier_id,
    e.seq,
    e.type,
    e.at,
    e.unit_id,
    d.procedure,
    d.channel,
    d.submitted_at,
    d.received_at,
    d.due_at,
    d.finished_at,
    d.supplements,
    d.code
   FROM (dossiers.event e
     JOIN dossiers.dossier d ON ((d.id = e.dossier_id)));

create view dossiers.published_ledger as
 SELECT l.dossier_id,
    l.owner_kind,
    l.owner,
    l.minutes,
    l.late_minutes,
    d.unit_id,
    d.procedure,
    d.channel,
    d.supplements,
    d.submitted_at,
    d.finished_at,
    d.outcome
   FROM (dossiers.ledger l
     JOIN dossiers.dossier d ON ((d.id = l.dossier_id)));

create view dossiers.published_leg as
 SELECT d.unit_id,
    d.procedure,
    d.received_at,
    (l.value ->> 'agency'::text) AS agency,
    (l.value ->> 'kind'::text) AS kind,
    (l.value ->> 'state'::text) AS state,
    ((l.value ->> 'legalDueAt'::text))::timestamp with time zone AS due_at,
    ((l.value ->> 'finishedAt'::text))::timestamp with time zone AS finished_at
   FROM (dossiers.dossier d
     CROSS JOIN LATERAL jsonb_array_elements(d.legs) l(value))
  WHERE ((d.legs IS NOT NULL) AND (d.received_at IS NOT NULL));

create view dossiers.published_trace as
 SELECT dossier_id,
    at,
    unit_id,
    officer,
    device,
    network,
    agent,
    phone
   FROM dossiers.trace;

alter table dossiers.access enable row level security;

create policy officer on dossiers.access for all to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on dossiers.access for all to motcua_app
  using (true)
  with check (true);

alter table dossiers.document enable row level security;

create policy officer on dossiers.document for all to motcua_officer
  using ((EXISTS ( SELECT
   FROM dossiers.dossier d
  WHERE (d.id = document.dossier_id))))
  with check ((EXISTS ( SELECT
   FROM dossiers.dossier d
  WHERE (d.id = document.dossier_id))));

create policy program on dossiers.document for all to motcua_app
  using (true)
  with check (true);

alter table dossiers.dossier enable row level security;

create policy officer on dossiers.dossier for all to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on dossiers.dossier for all to motcua_app
  using (true)
  with check (true);

alter table dossiers.draft enable row level security;

create policy officer on dossiers.draft for all to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on dossiers.draft for all to motcua_app
  using (true)
  with check (true);

alter table dossiers.event enable row level security;

create policy officer on dossiers.event for all to motcua_officer
  using ((EXISTS ( SELECT
   FROM dossiers.dossier d
  WHERE (d.id = event.dossier_id))))
  with check ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on dossiers.event for all to motcua_app
  using (true)
  with check (true);

alter table dossiers.hold enable row level security;

create policy officer on dossiers.hold for all to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on dossiers.hold for all to motcua_app
  using (true)
  with check (true);

alter table dossiers.ledger enable row level security;

create policy officer on dossiers.ledger for all to motcua_officer
  using ((EXISTS ( SELECT
   FROM dossiers.dossier d
  WHERE (d.id = ledger.dossier_id))))
  with check ((EXISTS ( SELECT
   FROM dossiers.dossier d
  WHERE (d.id = ledger.dossier_id))));

create policy program on dossiers.ledger for all to motcua_app
  using (true)
  with check (true);

alter table dossiers.paper enable row level security;

create policy officer on dossiers.paper for all to motcua_officer
  using (((EXISTS ( SELECT
   FROM dossiers.dossier d
  WHERE (d.id = paper.dossier_id))) OR (EXISTS ( SELECT
   FROM dossiers.draft f
  WHERE (f.id = paper.draft_id)))))
  with check (((EXISTS ( SELECT
   FROM dossiers.dossier d
  WHERE (d.id = paper.dossier_id))) OR (EXISTS ( SELECT
   FROM dossiers.draft f
  WHERE (f.id = paper.draft_id)))));

create policy program on dossiers.paper for all to motcua_app
  using (true)
  with check (true);

alter table dossiers.reason_count enable row level security;

create policy officer on dossiers.reason_count for all to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on dossiers.reason_count for all to motcua_app
  using (true)
  with check (true);

alter table dossiers.trace enable row level security;

create policy officer on dossiers.trace for insert to motcua_officer
  using ()
  with check ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on dossiers.trace for all to motcua_app
  using (true)
  with check (true);

grant insert, select on dossiers.access to motcua_app;

grant insert, select on dossiers.access to motcua_officer;

grant insert, select, update on dossiers.day_number to motcua_app;

grant insert, select, update on dossiers.day_number to motcua_officer;

grant insert, select on dossiers.document to motcua_app;

grant insert, select on dossiers.document to motcua_officer;

grant insert, select, update on dossiers.dossier to motcua_app;

grant insert, select, update on dossiers.dossier to motcua_officer;

grant delete, insert, select, update on dossiers.draft to motcua_app;

grant delete, insert, select, update on dossiers.draft to motcua_officer;

grant insert, select, update on dossiers.drop_off to motcua_app;

grant insert, select on dossiers.event to motcua_app;

grant insert, select on dossiers.event to motcua_officer;

grant delete, insert, select, update on dossiers.hold to motcua_app;

grant delete, insert, select, update on dossiers.hold to motcua_officer;

grant insert, select on dossiers.ledger to motcua_app;

grant insert, select on dossiers.ledger to motcua_officer;

grant delete, insert, select, update on dossiers.paper to motcua_app;

grant delete, insert, select, update on dossiers.paper to motcua_officer;

grant select on dossiers.published_act to motcua_app;

grant select on dossiers.published_asked to motcua_app;

grant select on dossiers.published_conduct to motcua_app;

grant select on dossiers.published_event to motcua_app;

grant select on dossiers.published_ledger to motcua_app;

grant select on dossiers.published_leg to motcua_app;

grant select on dossiers.published_trace to motcua_app;

grant insert, select, update on dossiers.reason_count to motcua_app;

grant insert, select, update on dossiers.reason_count to motcua_officer;

grant insert, select, update on dossiers.stumble to motcua_app;

grant delete, insert, select on dossiers.trace to motcua_app;

grant insert on dossiers.trace to motcua_officer;

create schema exchange;

grant usage on schema exchange to motcua_app;

create table exchange.amendment (
  no bigint not null generated always as identity,
  letter_no bigint not null,
  at timestamp with time zone not null,
  by text not null,
  reason text not null,
  before jsonb not null,
  after jsonb not null,
  constraint amendment_pkey PRIMARY KEY (no),
  constraint amendment_letter_no_fkey FOREIGN KEY (letter_no) REFERENCES exchange.letter(no)
);

create table exchange.attempt (
  id bigint not null generated always as identity,
  letter_no bigint not null,
  partner_id text not null,
  at timestamp with time zone not null,
  status integer,
  ms integer not null,
  says text not null,
  code text,
  constraint attempt_pkey PRIMARY KEY (id),
  constraint attempt_letter_no_fkey FOREIGN KEY (letter_no) REFERENCES exchange.letter(no)
);

create table exchange.code_map (
  partner_id text not null,
  list text not null,
  ours text not null,
  theirs text not null,
  source text not null default ''::text,
  constraint code_map_pkey PRIMARY KEY (partner_id, list, ours),
  constraint code_map_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES exchange.partner(id)
);

create table exchange.cursor (
  partner_id text not null,
  xid xid8 not null,
  id bigint not null,
  constraint cursor_pkey PRIMARY KEY (partner_id),
  constraint cursor_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES exchange.partner(id)
);

create table exchange.file (
  sha256 text not null,
  partner_id text not null,
  at timestamp with time zone not null,
  size integer not null,
  constraint file_pkey PRIMARY KEY (partner_id, sha256),
  constraint file_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES exchange.partner(id)
);

create table exchange.incoming (
  no bigint not null generated always as identity,
  partner_id text,
  message_id text,
  type text,
  subject text,
  happened_at timestamp with time zone,
  body text not null,
  body_hash text not null,
  at timestamp with time zone not null,
  verdict text not null,
  code text,
  says text,
  leg text,
  constraint incoming_pkey PRIMARY KEY (no),
  constraint incoming_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES exchange.partner(id),
  constraint incoming_verdict_check CHECK ((verdict = ANY (ARRAY['accepted'::text, 'stale'::text, 'duplicate'::text, 'refused'::text])))
);

create table exchange.letter (
  no bigint not null generated always as identity,
  id uuid not null default gen_random_uuid(),
  partner_id text not null,
  type text not null,
  subject text not null,
  step text not null,
  ground text not null,
  data jsonb not null,
  once_key text not null,
  happened_at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  tries integer not null default 0,
  next_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  acknowledge_by timestamp with time zone,
  acknowledged_at timestamp with time zone,
  failure text,
  files text[] not null default '{}'::text[],
  leg text,
  unmapped text[] not null default '{}'::text[],
  constraint letter_pkey PRIMARY KEY (no),
  constraint letter_id_key UNIQUE (id),
  constraint letter_partner_id_once_key_key UNIQUE (partner_id, once_key),
  constraint letter_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES exchange.partner(id),
  constraint letter_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'acknowledged'::text, 'dead'::text, 'dropped'::text])))
);

create table exchange.notice (
  code text not null,
  kind text not null,
  partner_id text not null,
  data jsonb not null,
  at timestamp with time zone not null,
  used_by text,
  constraint notice_pkey PRIMARY KEY (code),
  constraint notice_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES exchange.partner(id),
  constraint notice_kind_check CHECK ((kind = ANY (ARRAY['birth'::text, 'death'::text])))
);

create table exchange.partner (
  id text not null,
  name text not null,
  paused_at timestamp with time zone,
  paused_by text,
  failures integer not null default 0,
  broken_until timestamp with time zone,
  client_id text,
  client_hash text,
  certificate_sha256 text,
  sandbox boolean not null default false,
  constraint partner_pkey PRIMARY KEY (id),
  constraint partner_client_id_key UNIQUE (client_id)
);

create table exchange.question (
  no bigint not null generated always as identity,
  partner_id text not null,
  subject text not null,
  step text not null,
  ground text not null,
  at timestamp with time zone not null,
  answered boolean not null,
  says text not null,
  constraint question_pkey PRIMARY KEY (no),
  constraint question_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES exchange.partner(id)
);

create table exchange.token (
  hash text not null,
  partner_id text not null,
  expires_at timestamp with time zone not null,
  constraint token_pkey PRIMARY KEY (hash),
  constraint token_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES exchange.partner(id)
);

create table exchange.unmapped (
  partner_id text not null,
  list text not null,
  value text not null,
  direction text not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  times integer not null default 1,
  constraint unmapped_pkey PRIMARY KEY (partner_id, list, value, direction),
  constraint unmapped_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES exchange.partner(id),
  constraint unmapped_direction_check CHECK ((direction = ANY (ARRAY['out'::text, 'in'::text])))
);

CREATE INDEX attempt_code ON exchange.attempt USING btree (partner_id, code) WHERE (code IS NOT NULL);

CREATE INDEX attempt_letter ON exchange.attempt USING btree (letter_no);

CREATE INDEX attempt_partner ON exchange.attempt USING btree (partner_id, at);

CREATE INDEX incoming_leg ON exchange.incoming USING btree (subject, leg) WHERE (verdict = 'accepted'::text);

CREATE UNIQUE INDEX incoming_once ON exchange.incoming USING btree (partner_id, message_id) WHERE (verdict = ANY (ARRAY['accepted'::text, 'stale'::text]));

CREATE INDEX incoming_partner ON exchange.incoming USING btree (partner_id, at);

CREATE INDEX incoming_refused ON exchange.incoming USING btree (no DESC) WHERE (verdict = 'refused'::text);

CREATE INDEX incoming_subject ON exchange.incoming USING btree (subject);

CREATE INDEX incoming_unproven ON exchange.incoming USING btree (at) WHERE (partner_id IS NULL);

CREATE INDEX letter_dead ON exchange.letter USING btree (no) WHERE (state = 'dead'::text);

CREATE INDEX letter_files ON exchange.letter USING gin (files);

CREATE INDEX letter_order ON exchange.letter USING btree (partner_id, subject, no) WHERE (state = ANY (ARRAY['waiting'::text, 'dead'::text]));

CREATE INDEX letter_silent ON exchange.letter USING btree (acknowledge_by) WHERE (state = 'sent'::text);

CREATE INDEX letter_subject ON exchange.letter USING btree (subject);

CREATE INDEX letter_waiting ON exchange.letter USING btree (partner_id, next_at) WHERE (state = 'waiting'::text);

CREATE INDEX question_partner ON exchange.question USING btree (partner_id, no DESC);

CREATE INDEX token_expiry ON exchange.token USING btree (expires_at);

grant insert, select on exchange.amendment to motcua_app;

grant insert, select on exchange.attempt to motcua_app;

grant delete, insert, select, update on exchange.code_map to motcua_app;

grant insert, select, update on exchange.cursor to motcua_app;

grant insert, select on exchange.file to motcua_app;

grant insert, select on exchange.incoming to motcua_app;

grant insert, select, update on exchange.letter to motcua_app;

grant insert, select, update on exchange.notice to motcua_app;

grant insert, select, update on exchange.partner to motcua_app;

grant insert, select on exchange.question to motcua_app;

grant delete, insert, select, update on exchange.token to motcua_app;

grant insert, select, update on exchange.unmapped to motcua_app;

create schema identity;

grant usage on schema identity to motcua_app;

grant usage on schema identity to motcua_officer;

create table identity.absence (
  id bigint not null generated always as identity,
  officer text not null,
  cover text not null,
  unit text not null,
  valid_from date not null,
  valid_to date not null,
  written_by text not null,
  written_at timestamp with time zone not null,
  constraint absence_pkey PRIMARY KEY (id),
  constraint absence_cover_fkey FOREIGN KEY (cover) REFERENCES identity.officer(id),
  constraint absence_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint absence_written_by_fkey FOREIGN KEY (written_by) REFERENCES identity.officer(id),
  constraint absence_check CHECK ((cover <> officer)),
  constraint absence_check1 CHECK ((valid_to >= valid_from))
);

create table identity.citizen (
  id uuid not null,
  pin text not null,
  full_name text not null,
  born date not null,
  sex text,
  phone text,
  email text,
  assurance text not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  constraint citizen_pkey PRIMARY KEY (id),
  constraint citizen_pin_key UNIQUE (pin),
  constraint citizen_phone_check CHECK ((phone ~ '^0[0-9]{9}$'::text)),
  constraint citizen_pin_check CHECK ((pin ~ '^[0-9]{12}$'::text)),
  constraint citizen_sex_check CHECK ((sex = ANY (ARRAY['nam'::text, 'nu'::text])))
);

create table identity.hand_over (
  id bigint not null generated always as identity,
  unit text not null,
  officer text not null,
  successor text not null,
  on_day date not null,
  moved jsonb not null,
  written_by text not null,
  written_at timestamp with time zone not null,
  constraint hand_over_pkey PRIMARY KEY (id),
  constraint hand_over_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint hand_over_successor_fkey FOREIGN KEY (successor) REFERENCES identity.officer(id),
  constraint hand_over_written_by_fkey FOREIGN KEY (written_by) REFERENCES identity.officer(id),
  constraint hand_over_check CHECK ((successor <> officer))
);

create table identity.mandate (
  id bigint not null generated always as identity,
  organisation uuid not null,
  pin text not null,
  name text not null,
  may text not null,
  procedures text[],
  valid_from date not null,
  valid_to date not null,
  document text not null,
  document_day date not null,
  given_by uuid not null,
  given_at timestamp with time zone not null,
  revoked_by text,
  revoked_at timestamp with time zone,
  constraint mandate_pkey PRIMARY KEY (id),
  constraint mandate_given_by_fkey FOREIGN KEY (given_by) REFERENCES identity.citizen(id),
  constraint mandate_organisation_fkey FOREIGN KEY (organisation) REFERENCES identity.organisation(id),
  constraint mandate_check CHECK ((valid_to > valid_from)),
  constraint mandate_check1 CHECK (((revoked_at IS NULL) = (revoked_by IS NULL))),
  constraint mandate_may_check CHECK ((may = ANY (ARRAY['file'::text, 'see'::text]))),
  constraint mandate_pin_check CHECK ((pin ~ '^[0-9]{12}$'::text)),
  constraint mandate_procedures_check CHECK ((cardinality(procedures) > 0))
);

create table identity.officer (
  id text not null,
  full_name text not null,
  username text not null,
  pin text not null,
  password_hash text,
  cast_note text,
  shortcuts boolean not null default true,
  phone text,
  constraint officer_pkey PRIMARY KEY (id),
  constraint officer_pin_key UNIQUE (pin),
  constraint officer_username_key UNIQUE (username),
  constraint officer_phone_check CHECK ((phone ~ '^0[0-9]{9}$'::text)),
  constraint officer_pin_check CHECK ((pin ~ '^[0-9]{12}$'::text))
);

create table identity.one_time_code (
  phone text not null,
  salt text not null,
  hash bytea not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  tries integer not null default 0,
  used_at timestamp with time zone,
  constraint one_time_code_pkey PRIMARY KEY (phone),
  constraint one_time_code_phone_check CHECK ((phone ~ '^0[0-9]{9}$'::text))
);

create table identity.organisation (
  id uuid not null,
  tax_code text not null,
  name text not null,
  kind text not null,
  phone text not null,
  email text,
  document text not null,
  document_day date not null,
  state text not null,
  note text,
  registered_by uuid not null,
  registered_at timestamp with time zone not null,
  constraint organisation_pkey PRIMARY KEY (id),
  constraint organisation_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES identity.citizen(id),
  constraint organisation_kind_check CHECK ((kind = ANY (ARRAY['doanh-nghiep'::text, 'hop-tac-xa'::text, 'don-vi-su-nghiep'::text, 'co-quan'::text, 'to-chuc-khac'::text]))),
  constraint organisation_phone_check CHECK ((phone ~ '^0[0-9]{9}$'::text)),
  constraint organisation_state_check CHECK ((state = ANY (ARRAY['unchecked'::text, 'confirmed'::text, 'stopped'::text, 'refused'::text]))),
  constraint organisation_tax_code_check CHECK ((tax_code ~ '^[0-9]{10}([0-9]{3})?$'::text))
);

create table identity.organisation_event (
  id bigint not null generated always as identity,
  organisation uuid not null,
  at timestamp with time zone not null,
  actor jsonb not null,
  type text not null,
  data jsonb not null default '{}'::jsonb,
  constraint organisation_event_pkey PRIMARY KEY (id),
  constraint organisation_event_organisation_fkey FOREIGN KEY (organisation) REFERENCES identity.organisation(id)
);

create table identity.post (
  id bigint not null generated always as identity,
  officer text not null,
  unit text not null,
  unit_name text not null,
  role text not null,
  valid_from date not null,
  valid_to date,
  acting_for text,
  title text,
  procedures text[],
  basis text,
  given_by text,
  given_at timestamp with time zone,
  ended_by text,
  ended_at timestamp with time zone,
  constraint post_pkey PRIMARY KEY (id),
  constraint post_officer_unit_role_valid_from_key UNIQUE (officer, unit, role, valid_from),
  constraint post_acting_for_fkey FOREIGN KEY (acting_for) REFERENCES identity.officer(id),
  constraint post_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES identity.officer(id),
  constraint post_given_by_fkey FOREIGN KEY (given_by) REFERENCES identity.officer(id),
  constraint post_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint acting_is_bounded CHECK (((acting_for IS NULL) OR ((acting_for <> officer) AND (valid_to IS NOT NULL) AND (basis IS NOT NULL)))),
  constraint post_period CHECK ((valid_to >= valid_from)),
  constraint post_procedures_check CHECK ((cardinality(procedures) > 0)),
  constraint post_role_check CHECK ((role = ANY (ARRAY['deskOfficer'::text, 'civilStatusOfficer'::text, 'signer'::text, 'head'::text, 'cityOperator'::text])))
);

create unlogged table identity.rate_window (
  key text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  count integer not null,
  constraint rate_window_pkey PRIMARY KEY (key)
);

create table identity.recovery_code (
  officer text not null,
  hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (officer, hash),
  constraint recovery_code_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);

create table identity.relative (
  officer text not null,
  pin text not null,
  relation text not null,
  constraint relative_pkey PRIMARY KEY (officer, pin),
  constraint relative_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint relative_pin_check CHECK ((pin ~ '^[0-9]{12}$'::text))
);

create table identity.representation (
  id bigint not null generated always as identity,
  organisation uuid not null,
  citizen uuid not null,
  valid_from date not null,
  valid_to date,
  document text not null,
  document_day date not null,
  source text not null,
  constraint representation_pkey PRIMARY KEY (id),
  constraint representation_citizen_fkey FOREIGN KEY (citizen) REFERENCES identity.citizen(id),
  constraint representation_organisation_fkey FOREIGN KEY (organisation) REFERENCES identity.organisation(id),
  constraint representation_check CHECK ((valid_to >= valid_from)),
  constraint representation_source_check CHECK ((source = ANY (ARRAY['registered'::text, 'handedOver'::text, 'checked'::text])))
);

create table identity.representative_change (
  id bigint not null generated always as identity,
  organisation uuid not null,
  kind text not null,
  pin text not null,
  name text not null,
  on_day date not null,
  document text not null,
  document_day date not null,
  state text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  constraint representative_change_pkey PRIMARY KEY (id),
  constraint representative_change_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES identity.citizen(id),
  constraint representative_change_organisation_fkey FOREIGN KEY (organisation) REFERENCES identity.organisation(id),
  constraint representative_change_kind_check CHECK ((kind = ANY (ARRAY['handOver'::text, 'claim'::text]))),
  constraint representative_change_pin_check CHECK ((pin ~ '^[0-9]{12}$'::text)),
  constraint representative_change_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'refused'::text, 'takenBack'::text])))
);

create table identity.second_factor (
  officer text not null,
  secret text,
  pending text,
  last_step bigint,
  confirmed_at timestamp with time zone,
  constraint second_factor_pkey PRIMARY KEY (officer),
  constraint second_factor_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint second_factor_check CHECK (((secret IS NULL) = (confirmed_at IS NULL)))
);

create table identity.second_factor_rule (
  role text,
  unit text,
  required boolean not null,
  constraint second_factor_rule_role_unit_key UNIQUE NULLS NOT DISTINCT (role, unit),
  constraint second_factor_rule_role_check CHECK ((role = ANY (ARRAY['deskOfficer'::text, 'civilStatusOfficer'::text, 'signer'::text, 'head'::text, 'cityOperator'::text])))
);

create table identity.session (
  token_hash bytea not null,
  kind text not null,
  citizen uuid,
  phone text,
  officer text,
  unit text,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  agent text not null,
  revoked_by text,
  organisation uuid,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_citizen_fkey FOREIGN KEY (citizen) REFERENCES identity.citizen(id),
  constraint session_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint session_organisation_fkey FOREIGN KEY (organisation) REFERENCES identity.organisation(id),
  constraint session_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES identity.officer(id),
  constraint session_acts CHECK (((organisation IS NULL) OR (kind = 'citizen'::text))),
  constraint session_check CHECK ((((kind = 'citizen'::text) AND (citizen IS NOT NULL) AND (num_nonnulls(phone, officer, unit) = 0)) OR ((kind = 'phone'::text) AND (phone IS NOT NULL) AND (num_nonnulls(citizen, officer, unit) = 0)) OR ((kind = 'officer'::text) AND (num_nonnulls(officer, unit) = 2) AND (num_nonnulls(citizen, phone) = 0)))),
  constraint session_kind_check CHECK ((kind = ANY (ARRAY['citizen'::text, 'phone'::text, 'officer'::text]))),
  constraint session_token_hash_check CHECK ((length(token_hash) = 32))
);

CREATE INDEX absence_cover ON identity.absence USING btree (cover, unit);

CREATE INDEX absence_officer ON identity.absence USING btree (officer, unit);

CREATE INDEX absence_unit ON identity.absence USING btree (unit, valid_to);

CREATE INDEX hand_over_unit ON identity.hand_over USING btree (unit, id DESC);

CREATE INDEX mandate_organisation ON identity.mandate USING btree (organisation, id);

CREATE INDEX mandate_pin ON identity.mandate USING btree (pin) WHERE (revoked_at IS NULL);

CREATE INDEX officer_cast ON identity.officer USING btree (id) WHERE (cast_note IS NOT NULL);

CREATE UNIQUE INDEX organisation_asked ON identity.organisation USING btree (tax_code, registered_by) WHERE (state = 'unchecked'::text);

CREATE UNIQUE INDEX organisation_tax_code ON identity.organisation USING btree (tax_code) WHERE (state = ANY (ARRAY['confirmed'::text, 'stopped'::text]));

CREATE INDEX organisation_waits ON identity.organisation USING btree (registered_at) WHERE (state = 'unchecked'::text);

CREATE INDEX organisation_event_of ON identity.organisation_event USING btree (organisation, id);

CREATE INDEX post_unit ON identity.post USING btree (unit, role);

CREATE INDEX rate_window_end ON identity.rate_window USING btree (ends_at);

CREATE INDEX representation_citizen ON identity.representation USING btree (citizen);

CREATE INDEX representation_of ON identity.representation USING btree (organisation);

CREATE UNIQUE INDEX representation_one ON identity.representation USING btree (organisation) WHERE (valid_to IS NULL);

CREATE INDEX representative_change_pin ON identity.representative_change USING btree (pin) WHERE (state = 'waiting'::text);

CREATE UNIQUE INDEX representative_claim ON identity.representative_change USING btree (organisation, pin) WHERE ((kind = 'claim'::text) AND (state = 'waiting'::text));

CREATE UNIQUE INDEX representative_hand_over ON identity.representative_change USING btree (organisation) WHERE ((kind = 'handOver'::text) AND (state = 'waiting'::text));

CREATE INDEX session_citizen ON identity.session USING btree (citizen) WHERE (citizen IS NOT NULL);

CREATE INDEX session_expiry ON identity.session USING btree (expires_at);

CREATE INDEX session_officer ON identity.session USING btree (officer) WHERE (officer IS NOT NULL);

CREATE INDEX session_phone ON identity.session USING btree (phone) WHERE (phone IS NOT NULL);

create view identity.acting as
 SELECT r.organisation,
    c.pin,
    'representative'::text AS kind,
    'file'::text AS may,
    NULL::text[] AS procedures,
    r.valid_from,
    r.valid_to,
    r.document,
    r.document_day,
    NULL::bigint AS mandate
   FROM (identity.representation r
     JOIN identity.citizen c ON ((c.id = r.citizen)))
UNION ALL
 SELECT m.organisation,
    m.pin,
    'mandate'::text AS kind,
    m.may,
    m.procedures,
    m.valid_from,
    m.valid_to,
    m.document,
    m.document_day,
    m.id AS mandate
   FROM identity.mandate m
  WHERE (m.revoked_at IS NULL);

create view identity.duty as
 SELECT p.officer,
    p.unit,
    p.unit_name,
    p.role,
    p.title,
    p.procedures,
    p.valid_from,
    p.valid_to,
        CASE
            WHEN (p.acting_for IS NULL) THEN 'own'::text
            ELSE 'acting'::text
        END AS kind,
    p.acting_for AS stands_for,
    p.basis
   FROM identity.post p
UNION ALL
 SELECT a.cover AS officer,
    p.unit,
    p.unit_name,
    p.role,
    NULL::text AS title,
    p.procedures,
    GREATEST(p.valid_from, a.valid_from) AS valid_from,
    LEAST(p.valid_to, a.valid_to) AS valid_to,
    'cover'::text AS kind,
    a.officer AS stands_for,
    NULL::text AS basis
   FROM (identity.absence a
     JOIN identity.post p ON (((p.officer = a.officer) AND (p.unit = a.unit) AND (p.acting_for IS NULL) AND (p.role = ANY (ARRAY['deskOfficer'::text, 'civilStatusOfficer'::text])))))
  WHERE ((p.valid_from < a.valid_to) AND ((p.valid_to IS NULL) OR (p.valid_to > a.valid_from)));

create view identity.published_kin as
 SELECT officer.id AS officer,
    officer.pin,
    'self'::text AS relation
   FROM identity.officer
UNION ALL
 SELECT relative.officer,
    relative.pin,
    'relative'::text AS relation
   FROM identity.relative;

create view identity.published_staff_owner as
 SELECT ('citizen:'::text || c.id) AS owner,
    o.id AS officer
   FROM (identity.officer o
     JOIN identity.citizen c ON ((c.pin = o.pin)))
UNION ALL
 SELECT ('phone:'::text || o.phone) AS owner,
    o.id AS officer
   FROM identity.officer o
  WHERE (o.phone IS NOT NULL);

grant insert, select, update on identity.absence to motcua_app;

grant insert, select, update on identity.absence to motcua_officer;

grant select on identity.acting to motcua_app;

grant insert, select, update on identity.citizen to motcua_app;

grant select on identity.duty to motcua_app;

grant select on identity.duty to motcua_officer;

grant insert, select on identity.hand_over to motcua_app;

grant insert, select on identity.hand_over to motcua_officer;

grant insert, select, update on identity.mandate to motcua_app;

grant insert, select, update on identity.officer to motcua_app;

grant select on identity.officer to motcua_officer;

grant update (shortcuts) on identity.officer to motcua_officer;

grant delete, insert, select, update on identity.one_time_code to motcua_app;

grant insert, select, update on identity.one_time_code to motcua_officer;

grant insert, select, update on identity.organisation to motcua_app;

grant insert, select on identity.organisation_event to motcua_app;

grant insert, select, update on identity.post to motcua_app;

grant insert, select, update on identity.post to motcua_officer;

grant select on identity.published_kin to motcua_app;

grant select on identity.published_staff_owner to motcua_app;

grant delete, insert, select, update on identity.rate_window to motcua_app;

grant insert, select, update on identity.rate_window to motcua_officer;

grant delete, insert, select, update on identity.recovery_code to motcua_app;

grant insert, select, update on identity.relative to motcua_app;

grant select on identity.relative to motcua_officer;

grant insert, select, update on identity.representation to motcua_app;

grant insert, select, update on identity.representative_change to motcua_app;

grant delete, insert, select, update on identity.second_factor to motcua_app;

grant delete, insert, select, update on identity.second_factor_rule to motcua_app;

grant delete, insert, select, update on identity.session to motcua_app;

grant insert, select, update on identity.session to motcua_officer;

create schema integrity;

grant usage on schema integrity to motcua_app;

grant usage on schema integrity to motcua_officer;

create table integrity.cursor (
  feed text not null,
  xid xid8 not null default '0'::xid8,
  id bigint not null default 0,
  at timestamp with time zone,
  constraint cursor_pkey PRIMARY KEY (feed),
  constraint cursor_feed_check CHECK ((feed = ANY (ARRAY['dossiers'::text, 'entries'::text, 'readings'::text])))
);

create table integrity.outcome (
  signal_id bigint not null,
  version integer not null,
  at timestamp with time zone not null,
  by jsonb not null,
  outcome text not null,
  reason text not null,
  constraint outcome_pkey PRIMARY KEY (signal_id, version),
  constraint outcome_signal_id_fkey FOREIGN KEY (signal_id) REFERENCES integrity.signal(id),
  constraint outcome_outcome_check CHECK ((outcome = ANY (ARRAY['explained'::text, 'mended'::text, 'passedOn'::text, 'notThis'::text]))),
  constraint outcome_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 2000)))
);

create table integrity.signal (
  id bigint not null generated always as identity,
  rule text not null,
  key text not null,
  rule_version integer not null,
  unit_id text,
  procedure text,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  dossiers bigint[] not null,
  refs jsonb not null,
  state text not null default 'open'::text,
  touches_rate boolean not null,
  first_seen timestamp with time zone not null,
  last_seen timestamp with time zone not null,
  version integer not null default 1,
  constraint signal_pkey PRIMARY KEY (id),
  constraint signal_rule_key_key UNIQUE (rule, key),
  constraint signal_check CHECK ((to_at >= from_at)),
  constraint signal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'passedOn'::text, 'explained'::text, 'mended'::text, 'notThis'::text])))
);

CREATE INDEX signal_list ON integrity.signal USING btree (state, rule, id DESC);

CREATE INDEX signal_rate ON integrity.signal USING btree (to_at, from_at) WHERE (touches_rate AND (state = ANY (ARRAY['open'::text, 'passedOn'::text])));

CREATE INDEX signal_unit ON integrity.signal USING btree (unit_id, state, id DESC);

alter table integrity.outcome enable row level security;

create policy officer on integrity.outcome for select to motcua_officer
  using ((signal_id IN ( SELECT signal.id
   FROM integrity.signal)))
  with check ();

create policy program on integrity.outcome for all to motcua_app
  using (true)
  with check (true);

alter table integrity.signal enable row level security;

create policy officer on integrity.signal for select to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ();

create policy program on integrity.signal for all to motcua_app
  using (true)
  with check (true);

grant insert, select on integrity.cursor to motcua_app;

grant update (xid, id, at) on integrity.cursor to motcua_app;

grant insert, select on integrity.outcome to motcua_app;

grant select on integrity.outcome to motcua_officer;

grant insert, select on integrity.signal to motcua_app;

grant update (rule_version, from_at, to_at, dossiers, refs, state, last_seen, version) on integrity.signal to motcua_app;

grant select on integrity.signal to motcua_officer;

create schema notices;

grant usage on schema notices to motcua_app;

grant usage on schema notices to motcua_officer;

CREATE OR REPLACE FUNCTION notices.language_of(code text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select coalesce((select m.language from notices.message m where m.dossier_code = code order by m.id limit 1), 'vi') $function$
;

create table notices.message (
  id bigint not null generated always as identity,
  kind text not null,
  channel text not null,
  recipient text not null,
  subject text,
  body text not null,
  dossier_code text,
  created_at timestamp with time zone not null,
  not_before timestamp with time zone not null,
  sent_at timestamp with time zone,
  attempts integer not null default 0,
  failure text,
  once_key text,
  key uuid not null default gen_random_uuid(),
  state text not null default 'queued'::text,
  language text not null default 'vi'::text,
  urgent boolean generated always as ((kind = 'oneTimeCode'::text)) stored,
  give_up_at timestamp with time zone not null,
  delivered_at timestamp with time zone,
  constraint message_pkey PRIMARY KEY (id),
  constraint message_key_key UNIQUE (key),
  constraint message_once_key_key UNIQUE (once_key),
  constraint message_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text]))),
  constraint message_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
  constraint message_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'delivered'::text, 'failed'::text, 'recalled'::text])))
);

create table notices.quiet_hours (
  valid_from date not null,
  sleeps text not null,
  wakes text not null,
  set_by text not null,
  set_at timestamp with time zone not null,
  constraint quiet_hours_pkey PRIMARY KEY (valid_from),
  constraint quiet_hours_sleeps_check CHECK ((sleeps ~ '^([01]\d|2[0-3]):[0-5]\d$'::text)),
  constraint quiet_hours_wakes_check CHECK ((wakes ~ '^([01]\d|2[0-3]):[0-5]\d$'::text))
);

CREATE INDEX message_codes ON notices.message USING btree (created_at) WHERE ((kind = 'oneTimeCode'::text) AND (body ~ '^[0-9]{6}'::text));

CREATE INDEX message_dossier ON notices.message USING btree (dossier_code, id) WHERE (dossier_code IS NOT NULL);

CREATE INDEX message_end ON notices.message USING btree (give_up_at) WHERE (state = 'queued'::text);

CREATE INDEX message_failed ON notices.message USING btree (id) WHERE (state = 'failed'::text);

CREATE INDEX message_recipient ON notices.message USING btree (recipient, id DESC);

CREATE INDEX message_waiting ON notices.message USING btree (channel, urgent, not_before, id) WHERE (state = 'queued'::text);

CREATE INDEX message_week ON notices.message USING btree (created_at, channel, state);

alter table notices.message enable row level security;

create policy officer_reads on notices.message for select to motcua_officer
  using ((EXISTS ( SELECT
   FROM dossiers.dossier d
  WHERE (d.code = message.dossier_code))))
  with check ();

create policy officer_recalls on notices.message for update to motcua_officer
  using (((state = 'queued'::text) AND (EXISTS ( SELECT
   FROM dossiers.dossier d
  WHERE (d.code = message.dossier_code)))))
  with check ((state = 'recalled'::text));

create policy officer_tells on notices.message for insert to motcua_officer
  using ()
  with check (true);

create policy program on notices.message for all to motcua_app
  using (true)
  with check (true);

grant insert, select on notices.message to motcua_app;

grant update (body, not_before, sent_at, attempts, failure, key, state, give_up_at, delivered_at) on notices.message to motcua_app;

grant insert, select on notices.message to motcua_officer;

grant update (state) on notices.message to motcua_officer;

grant insert, select, update on notices.quiet_hours to motcua_app;

grant select on notices.quiet_hours to motcua_officer;

create schema payments;

grant usage on schema payments to motcua_app;

grant usage on schema payments to motcua_officer;

CREATE OR REPLACE FUNCTION payments.guard_book()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.last_number < old.last_number then raise exception 'numbers of receipts only grow'; end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION payments.guard_day()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from payments.day_close c where c.unit_id = new.unit_id and c.cashier = new.cashier and c.day = new.taken_on) then
    raise exception 'the day % of this cashier is closed', new.taken_on;
  end if;
  if tg_op = 'UPDATE' and old.cancelled_at is not null then raise exception 'it is cancelled already'; end if;
  return new;
end $function$
;

create table payments.day_close (
  id bigint not null generated always as identity,
  unit_id text not null,
  cashier text not null,
  cashier_name text not null,
  day date not null,
  receipts integer not null,
  cancelled integer not null,
  exempted integer not null,
  amount bigint not null,
  counted bigint not null,
  difference bigint not null generated always as ((counted - amount)) stored,
  reason text,
  closed_at timestamp with time zone not null,
  constraint day_close_pkey PRIMARY KEY (id),
  constraint day_close_unit_id_cashier_day_key UNIQUE (unit_id, cashier, day),
  constraint day_close_amount_check CHECK ((amount >= 0)),
  constraint day_close_cancelled_check CHECK ((cancelled >= 0)),
  constraint day_close_check CHECK (((counted = amount) OR (reason IS NOT NULL))),
  constraint day_close_counted_check CHECK ((counted >= 0)),
  constraint day_close_exempted_check CHECK ((exempted >= 0)),
  constraint day_close_reason_check CHECK ((reason <> ''::text)),
  constraint day_close_receipts_check CHECK ((receipts >= 0))
);

create table payments.exemption (
  id bigint not null generated always as identity,
  unit_id text not null,
  dossier_code text not null,
  lines jsonb not null,
  amount bigint not null,
  ground text not null,
  beneficiary text not null,
  paper text not null,
  law text not null,
  cashier text not null,
  cashier_name text not null,
  taken_on date not null,
  taken_at timestamp with time zone not null,
  cancelled_at timestamp with time zone,
  cancelled_by jsonb,
  cancel_reason text,
  constraint exemption_pkey PRIMARY KEY (id),
  constraint exemption_amount_check CHECK ((amount >= 0)),
  constraint exemption_beneficiary_check CHECK ((beneficiary <> ''::text)),
  constraint exemption_cancel_reason_check CHECK ((cancel_reason <> ''::text)),
  constraint exemption_check CHECK ((num_nonnulls(cancelled_at, cancelled_by, cancel_reason) = ANY (ARRAY[0, 3]))),
  constraint exemption_law_check CHECK ((law <> ''::text)),
  constraint exemption_paper_check CHECK ((paper <> ''::text))
);

create table payments.receipt (
  id bigint not null generated always as identity,
  book_id bigint not null,
  unit_id text not null,
  year integer not null,
  number integer not null,
  dossier_code text not null,
  payer text not null,
  lines jsonb not null,
  amount bigint not null,
  certain boolean not null,
  cashier text not null,
  cashier_name text not null,
  taken_on date not null,
  taken_at timestamp with time zone not null,
  cancelled_at timestamp with time zone,
  cancelled_by jsonb,
  cancel_reason text,
  constraint receipt_pkey PRIMARY KEY (id),
  constraint receipt_book_id_number_key UNIQUE (book_id, number),
  constraint receipt_book_id_fkey FOREIGN KEY (book_id) REFERENCES payments.receipt_book(id),
  constraint receipt_amount_check CHECK ((amount > 0)),
  constraint receipt_cancel_reason_check CHECK ((cancel_reason <> ''::text)),
  constraint receipt_check CHECK ((num_nonnulls(cancelled_at, cancelled_by, cancel_reason) = ANY (ARRAY[0, 3]))),
  constraint receipt_number_check CHECK ((number > 0)),
  constraint receipt_payer_check CHECK ((payer <> ''::text))
);

create table payments.receipt_book (
  id bigint not null generated always as identity,
  unit_id text not null,
  year integer not null,
  last_number integer not null default 0,
  constraint receipt_book_pkey PRIMARY KEY (id),
  constraint receipt_book_unit_id_year_key UNIQUE (unit_id, year),
  constraint receipt_book_last_number_check CHECK ((last_number >= 0)),
  constraint receipt_book_year_check CHECK (((year >= 1900) AND (year <= 2200)))
);

CREATE INDEX exemption_day ON payments.exemption USING btree (unit_id, cashier, taken_on);

CREATE UNIQUE INDEX exemption_dossier ON payments.exemption USING btree (dossier_code) WHERE (cancelled_at IS NULL);

CREATE INDEX receipt_day ON payments.receipt USING btree (unit_id, cashier, taken_on, number);

CREATE UNIQUE INDEX receipt_dossier ON payments.receipt USING btree (dossier_code) WHERE (cancelled_at IS NULL);

CREATE TRIGGER exemption_day_open BEFORE INSERT OR UPDATE ON payments.exemption FOR EACH ROW EXECUTE FUNCTION payments.guard_day();

CREATE TRIGGER receipt_day_open BEFORE INSERT OR UPDATE ON payments.receipt FOR EACH ROW EXECUTE FUNCTION payments.guard_day();

CREATE TRIGGER book_only_grows BEFORE UPDATE ON payments.receipt_book FOR EACH ROW EXECUTE FUNCTION payments.guard_book();

alter table payments.day_close enable row level security;

create policy officer on payments.day_close for all to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on payments.day_close for all to motcua_app
  using (true)
  with check (true);

alter table payments.exemption enable row level security;

create policy dossier on payments.exemption for select to motcua_officer
  using ((EXISTS ( SELECT
   FROM dossiers.dossier d
  WHERE (d.code = exemption.dossier_code))))
  with check ();

create policy officer on payments.exemption for all to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on payments.exemption for all to motcua_app
  using (true)
  with check (true);

alter table payments.receipt enable row level security;

create policy dossier on payments.receipt for select to motcua_officer
  using ((EXISTS ( SELECT
   FROM dossiers.dossier d
  WHERE (d.code = receipt.dossier_code))))
  with check ();

create policy officer on payments.receipt for all to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on payments.receipt for all to motcua_app
  using (true)
  with check (true);

alter table payments.receipt_book enable row level security;

create policy officer on payments.receipt_book for all to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on payments.receipt_book for all to motcua_app
  using (true)
  with check (true);

grant insert, select on payments.day_close to motcua_app;

grant insert, select on payments.day_close to motcua_officer;

grant insert, select on payments.exemption to motcua_app;

grant update (cancelled_at, cancelled_by, cancel_reason) on payments.exemption to motcua_app;

grant insert, select on payments.exemption to motcua_officer;

grant update (cancelled_at, cancelled_by, cancel_reason) on payments.exemption to motcua_officer;

grant insert, select on payments.receipt to motcua_app;

grant update (cancelled_at, cancelled_by, cancel_reason) on payments.receipt to motcua_app;

grant insert, select on payments.receipt to motcua_officer;

grant update (cancelled_at, cancelled_by, cancel_reason) on payments.receipt to motcua_officer;

grant insert, select on payments.receipt_book to motcua_app;

grant update (last_number) on payments.receipt_book to motcua_app;

grant insert, select on payments.receipt_book to motcua_officer;

grant update (last_number) on payments.receipt_book to motcua_officer;

create schema platform;

grant usage on schema platform to motcua_app;

grant usage on schema platform to motcua_officer;

create table platform.clock (
  only_row boolean not null default true,
  shift_ms bigint not null,
  constraint clock_pkey PRIMARY KEY (only_row),
  constraint clock_only_row_check CHECK (only_row)
);

create table platform.secret (
  name text not null,
  value text not null,
  constraint secret_pkey PRIMARY KEY (name)
);

grant insert, select, update on platform.clock to motcua_app;

grant insert, select on platform.secret to motcua_app;

create schema procedures;

grant usage on schema procedures to motcua_app;

create table procedures.card (
  code text not null,
  valid_from date not null,
  valid_to date,
  kind text not null,
  value jsonb not null,
  hash text not null,
  source text not null,
  import_no bigint,
  at timestamp with time zone not null,
  constraint card_pkey PRIMARY KEY (code, valid_from),
  constraint card_import_no_fkey FOREIGN KEY (import_no) REFERENCES procedures.import(no),
  constraint card_check CHECK ((valid_to > valid_from)),
  constraint card_kind_check CHECK ((kind = ANY (ARRAY['outline'::text, 'imported'::text])))
);

create table procedures.card_before (
  no bigint not null generated always as identity,
  code text not null,
  valid_from date not null,
  value jsonb not null,
  source text not null,
  at timestamp with time zone not null,
  replaced_at timestamp with time zone not null,
  constraint card_before_pkey PRIMARY KEY (no)
);

create table procedures.import (
  no bigint not null generated always as identity,
  sha256 text not null,
  filename text not null,
  size integer not null,
  body bytea not null,
  tried_at timestamp with time zone not null,
  tried_by text not null,
  done_at timestamp with time zone,
  done_by text,
  added integer,
  changed integer,
  unchanged integer,
  left_out jsonb not null default '[]'::jsonb,
  constraint import_pkey PRIMARY KEY (no),
  constraint import_sha256_key UNIQUE (sha256),
  constraint import_check CHECK (((done_at IS NULL) = (done_by IS NULL)))
);

create table procedures.published (
  code text not null,
  edition date not null,
  hash text not null,
  value jsonb not null,
  at timestamp with time zone not null,
  origin text not null default 'catalogue'::text,
  english jsonb not null default '{}'::jsonb,
  constraint published_pkey PRIMARY KEY (code, edition),
  constraint published_origin_check CHECK ((origin = ANY (ARRAY['catalogue'::text, 'editor'::text])))
);

create table procedures.taken_back (
  code text not null,
  edition date not null,
  at timestamp with time zone not null,
  by_id text not null,
  by_name text not null,
  note text not null,
  constraint taken_back_pkey PRIMARY KEY (code, edition),
  constraint taken_back_code_edition_fkey FOREIGN KEY (code, edition) REFERENCES procedures.published(code, edition)
);

create table procedures.work (
  id uuid not null,
  code text not null,
  begins date not null,
  value jsonb not null,
  english jsonb not null default '{}'::jsonb,
  state text not null,
  base_code text,
  base_from date,
  author_id text not null,
  author_name text not null,
  reviewer_id text,
  reviewer_name text,
  note text not null default ''::text,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  published_at timestamp with time zone,
  constraint work_pkey PRIMARY KEY (id),
  constraint work_check CHECK (((state <> 'published'::text) OR ((reviewer_id IS NOT NULL) AND (reviewer_id <> author_id)))),
  constraint work_check1 CHECK (((base_code IS NULL) = (base_from IS NULL))),
  constraint work_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'review'::text, 'published'::text, 'withdrawn'::text])))
);

create table procedures.work_save (
  work_id uuid not null,
  version integer not null,
  act text not null,
  by_id text not null,
  by_name text not null,
  at timestamp with time zone not null,
  patch jsonb not null default '[]'::jsonb,
  note text not null default ''::text,
  constraint work_save_pkey PRIMARY KEY (work_id, version),
  constraint work_save_work_id_fkey FOREIGN KEY (work_id) REFERENCES procedures.work(id),
  constraint work_save_act_check CHECK ((act = ANY (ARRAY['begin'::text, 'save'::text, 'import'::text, 'review'::text, 'sendBack'::text, 'takeBack'::text, 'publish'::text, 'withdraw'::text])))
);

CREATE INDEX work_code ON procedures.work USING btree (code, begins);

CREATE INDEX work_state ON procedures.work USING btree (state, updated_at DESC);

grant insert, select, update on procedures.card to motcua_app;

grant insert, select on procedures.card_before to motcua_app;

grant insert, select, update on procedures.import to motcua_app;

grant insert, select on procedures.published to motcua_app;

grant insert, select on procedures.taken_back to motcua_app;

grant insert, select, update on procedures.work to motcua_app;

grant insert, select on procedures.work_save to motcua_app;

create schema registers;

grant usage on schema registers to motcua_app;

grant usage on schema registers to motcua_officer;

CREATE OR REPLACE FUNCTION registers.guard_book()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.locked_at is not null then raise exception 'book % is locked', old.id; end if;
  if new.last_number < old.last_number or new.volume < old.volume then raise exception 'numbers of book % only grow', old.id; end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION registers.guard_certificate()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.cancelled_at is not null then raise exception 'original % is cancelled already', old.serial; end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION registers.guard_inquiry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.answered_at is not null then raise exception 'inquiry % is answered already', old.id; end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION registers.holder(entry bigint)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select e.unit_id from registers.entry e where e.id = entry $function$
;

create table registers.annotation (
  id bigint not null generated always as identity,
  entry_id bigint not null,
  unit_id text not null,
  at timestamp with time zone not null,
  text text not null,
  dossier_code text,
  by jsonb not null,
  kind text not null default 'other'::text,
  source_unit text,
  field text,
  value text,
  constraint annotation_pkey PRIMARY KEY (id),
  constraint annotation_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES registers.entry(id),
  constraint annotation_check CHECK (((kind = 'pin'::text) = ((field IS NOT NULL) AND (value IS NOT NULL)))),
  constraint annotation_kind_check CHECK ((kind = ANY (ARRAY['change'::text, 'divorce'::text, 'annulment'::text, 'death'::text, 'recognition'::text, 'guardianship'::text, 'pin'::text, 'spoiled'::text, 'other'::text]))),
  constraint annotation_text_check CHECK ((text <> ''::text))
);

create table registers.book (
  id bigint not null generated always as identity,
  type text not null,
  unit_id text not null,
  year integer not null,
  volume integer not null default 1,
  last_number integer not null default 0,
  opened_at timestamp with time zone not null,
  locked_at timestamp with time zone,
  locked_by jsonb,
  opened_by jsonb,
  pages integer,
  constraint book_pkey PRIMARY KEY (id),
  constraint book_type_unit_id_year_key UNIQUE (type, unit_id, year),
  constraint book_last_number_check CHECK ((last_number >= 0)),
  constraint book_pages_check CHECK ((pages > 0)),
  constraint book_volume_check CHECK ((volume > 0)),
  constraint book_year_check CHECK (((year >= 1900) AND (year <= 2200)))
);

create table registers.certificate (
  id bigint not null generated always as identity,
  entry_id bigint not null,
  unit_id text not null,
  kind text not null,
  original integer not null,
  serial text not null,
  issued_at timestamp with time zone not null,
  issued_by jsonb not null,
  handed_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  cancelled_by jsonb,
  cancel_reason text,
  replaces bigint,
  constraint certificate_pkey PRIMARY KEY (id),
  constraint certificate_kind_serial_key UNIQUE (kind, serial),
  constraint certificate_replaces_key UNIQUE (replaces),
  constraint certificate_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES registers.entry(id),
  constraint certificate_replaces_fkey FOREIGN KEY (replaces) REFERENCES registers.certificate(id),
  constraint certificate_cancel_reason_check CHECK ((cancel_reason <> ''::text)),
  constraint certificate_check CHECK (((original = 1) OR (kind = 'giay-ket-hon'::text))),
  constraint certificate_check1 CHECK ((num_nonnulls(cancelled_at, cancelled_by, cancel_reason) = ANY (ARRAY[0, 3]))),
  constraint certificate_check2 CHECK (((cancelled_at IS NULL) OR (handed_at IS NULL))),
  constraint certificate_kind_check CHECK ((kind <> ''::text)),
  constraint certificate_original_check CHECK (((original >= 1) AND (original <= 2))),
  constraint certificate_serial_check CHECK ((serial <> ''::text))
);

create table registers.entry (
  id bigint not null generated always as identity,
  book_id bigint not null,
  unit_id text not null,
  type text not null,
  volume integer not null,
  number integer not null,
  entered_on date not null,
  entered_at timestamp with time zone not null,
  data jsonb not null,
  dossier_code text,
  signer jsonb not null,
  subject text not null,
  born date,
  mother_pin text,
  pins text[] not null default '{}'::text[],
  names text[] not null default '{}'::text[],
  constraint entry_pkey PRIMARY KEY (id),
  constraint entry_book_id_number_key UNIQUE (book_id, number),
  constraint entry_book_id_fkey FOREIGN KEY (book_id) REFERENCES registers.book(id),
  constraint entry_number_check CHECK ((number > 0))
);

create table registers.inquiry (
  id bigint not null generated always as identity,
  from_unit text not null,
  to_unit text not null,
  dossier_code text not null,
  question text not null,
  about jsonb not null,
  text text not null default ''::text,
  entry_id bigint,
  kind text,
  asked_at timestamp with time zone not null,
  asked_by jsonb not null,
  due_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by jsonb,
  answer text,
  found_entry bigint,
  answer_text text,
  constraint inquiry_pkey PRIMARY KEY (id),
  constraint inquiry_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES registers.entry(id),
  constraint inquiry_found_entry_fkey FOREIGN KEY (found_entry) REFERENCES registers.entry(id),
  constraint inquiry_answer_check CHECK ((answer = ANY (ARRAY['found'::text, 'not-found'::text, 'annotated'::text, 'text'::text]))),
  constraint inquiry_answer_text_check CHECK ((answer_text <> ''::text)),
  constraint inquiry_check CHECK ((from_unit <> to_unit)),
  constraint inquiry_check1 CHECK (((question = 'annotate'::text) = ((entry_id IS NOT NULL) AND (kind IS NOT NULL)))),
  constraint inquiry_check2 CHECK ((num_nonnulls(answered_at, answered_by, answer, answer_text) = ANY (ARRAY[0, 4]))),
  constraint inquiry_check3 CHECK ((((answer = 'found'::text) IS NOT TRUE) OR (found_entry IS NOT NULL))),
  constraint inquiry_question_check CHECK ((question = ANY (ARRAY['marital-status'::text, 'marriage'::text, 'annotate'::text])))
);

create table registers.reading (
  id bigint not null generated always as identity,
  unit_id text not null,
  officer_id text not null,
  officer_name text not null,
  at timestamp with time zone not null,
  kind text not null,
  entry_id bigint,
  book_id bigint,
  sought jsonb,
  purpose text not null default ''::text,
  constraint reading_pkey PRIMARY KEY (id),
  constraint reading_book_id_fkey FOREIGN KEY (book_id) REFERENCES registers.book(id),
  constraint reading_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES registers.entry(id),
  constraint reading_check CHECK (((kind = 'search'::text) = (sought IS NOT NULL))),
  constraint reading_check1 CHECK (((kind = 'entry'::text) = (entry_id IS NOT NULL))),
  constraint reading_check2 CHECK (((kind = ANY (ARRAY['book'::text, 'print'::text])) = (book_id IS NOT NULL))),
  constraint reading_kind_check CHECK ((kind = ANY (ARRAY['search'::text, 'entry'::text, 'book'::text, 'print'::text])))
);

CREATE INDEX annotation_entry ON registers.annotation USING btree (entry_id, id);

CREATE UNIQUE INDEX annotation_pin ON registers.annotation USING btree (entry_id, field) WHERE (kind = 'pin'::text);

CREATE INDEX annotation_value ON registers.annotation USING btree (value) WHERE (kind = 'pin'::text);

CREATE INDEX book_unit ON registers.book USING btree (unit_id, year DESC, type);

CREATE INDEX certificate_entry ON registers.certificate USING btree (entry_id, id);

CREATE UNIQUE INDEX certificate_valid ON registers.certificate USING btree (entry_id, kind, original) WHERE (cancelled_at IS NULL);

CREATE INDEX entry_born ON registers.entry USING btree (type, born) WHERE (born IS NOT NULL);

CREATE INDEX entry_child ON registers.entry USING btree (((data ->> 'childPin'::text))) WHERE (type = 'so-khai-sinh'::text);

CREATE INDEX entry_counted ON registers.entry USING btree (type, entered_on);

CREATE UNIQUE INDEX entry_dossier ON registers.entry USING btree (dossier_code, type) WHERE (dossier_code IS NOT NULL);

CREATE INDEX entry_month ON registers.entry USING btree (book_id, entered_on, number);

CREATE INDEX entry_names ON registers.entry USING gin (names);

CREATE INDEX entry_pins ON registers.entry USING gin (pins);

CREATE INDEX entry_spouses ON registers.entry USING gin (names) WHERE (type = ANY (ARRAY['so-ket-hon'::text, 'so-ghi-chu'::text]));

CREATE INDEX entry_subject ON registers.entry USING btree (type, subject);

CREATE INDEX entry_unit ON registers.entry USING btree (unit_id, id DESC);

CREATE INDEX inquiry_dossier ON registers.inquiry USING btree (dossier_code, id);

CREATE INDEX inquiry_from ON registers.inquiry USING btree (from_unit, id DESC);

CREATE INDEX inquiry_open ON registers.inquiry USING btree (to_unit, due_at, id) WHERE (answered_at IS NULL);

CREATE INDEX inquiry_to ON registers.inquiry USING btree (to_unit, id DESC);

CREATE INDEX reading_entry ON registers.reading USING btree (entry_id, id DESC) WHERE (entry_id IS NOT NULL);

CREATE INDEX reading_unit ON registers.reading USING btree (unit_id, id DESC);

CREATE TRIGGER book_only_grows BEFORE UPDATE ON registers.book FOR EACH ROW EXECUTE FUNCTION registers.guard_book();

CREATE TRIGGER certificate_cancelled_once BEFORE UPDATE ON registers.certificate FOR EACH ROW EXECUTE FUNCTION registers.guard_certificate();

CREATE TRIGGER inquiry_answered_once BEFORE UPDATE ON registers.inquiry FOR EACH ROW EXECUTE FUNCTION registers.guard_inquiry();

create view registers.kept as
 SELECT unit.unit
   FROM unnest(string_to_array(current_setting('motcua.units'::text, true), ','::text)) unit(unit)
UNION
 SELECT h.unit
   FROM units.published_heir h
  WHERE (h.is_main AND (h.heir = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create view registers.published_book_entry as
 SELECT e.id,
    e.book_id,
    e.unit_id,
    e.type,
    b.year,
    e.number,
    e.entered_on,
    e.entered_at,
    b.locked_at,
    e.dossier_code,
    e.pins
   FROM (registers.entry e
     JOIN registers.book b ON ((b.id = e.book_id)));

create view registers.published_civil_event as
 SELECT unit_id,
    type,
    entered_on,
    (dossier_code IS NULL) AS carried_over,
        CASE type
            WHEN 'so-khai-sinh'::text THEN (data ->> 'childSex'::text)
            ELSE NULL::text
        END AS sex,
        CASE type
            WHEN 'so-khai-sinh'::text THEN ((entered_on - born) > 60)
            ELSE NULL::boolean
        END AS late
   FROM registers.entry
  WHERE (type = ANY (ARRAY['so-khai-sinh'::text, 'so-ket-hon'::text, 'so-khai-tu'::text]));

create view registers.published_entry as
 SELECT e.id,
    e.unit_id,
    e.type,
    b.year,
    e.number,
    e.entered_on,
    e.dossier_code
   FROM (registers.entry e
     JOIN registers.book b ON ((b.id = e.book_id)));

create view registers.published_inquiry as
 SELECT id,
    from_unit,
    to_unit,
    dossier_code,
    question,
    asked_at,
    answered_at,
    answer,
    answer_text,
    (answered_by ->> 'name'::text) AS answered_by
   FROM registers.inquiry;

create view registers.published_reading as
 SELECT id,
    unit_id,
    officer_id,
    at,
    kind,
    entry_id
   FROM registers.reading;

alter table registers.annotation enable row level security;

create policy officer on registers.annotation for all to motcua_officer
  using ((unit_id IN ( SELECT kept.unit
   FROM registers.kept)))
  with check ((unit_id IN ( SELECT kept.unit
   FROM registers.kept)));

create policy program on registers.annotation for all to motcua_app
  using (true)
  with check (true);

alter table registers.book enable row level security;

create policy officer on registers.book for all to motcua_officer
  using ((unit_id IN ( SELECT kept.unit
   FROM registers.kept)))
  with check ((unit_id IN ( SELECT kept.unit
   FROM registers.kept)));

create policy program on registers.book for all to motcua_app
  using (true)
  with check (true);

alter table registers.certificate enable row level security;

create policy officer on registers.certificate for all to motcua_officer
  using ((unit_id IN ( SELECT kept.unit
   FROM registers.kept)))
  with check ((unit_id IN ( SELECT kept.unit
   FROM registers.kept)));

create policy program on registers.certificate for all to motcua_app
  using (true)
  with check (true);

alter table registers.entry enable row level security;

create policy officer on registers.entry for all to motcua_officer
  using ((unit_id IN ( SELECT kept.unit
   FROM registers.kept)))
  with check ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on registers.entry for all to motcua_app
  using (true)
  with check (true);

alter table registers.inquiry enable row level security;

create policy answered_by_the_other on registers.inquiry for update to motcua_officer
  using ((to_unit IN ( SELECT kept.unit
   FROM registers.kept)))
  with check ((to_unit IN ( SELECT kept.unit
   FROM registers.kept)));

create policy asked_by_one on registers.inquiry for insert to motcua_officer
  using ()
  with check ((from_unit = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on registers.inquiry for all to motcua_app
  using (true)
  with check (true);

create policy seen_by_both on registers.inquiry for select to motcua_officer
  using (((from_unit IN ( SELECT kept.unit
   FROM registers.kept)) OR (to_unit IN ( SELECT kept.unit
   FROM registers.kept))))
  with check ();

alter table registers.reading enable row level security;

create policy officer on registers.reading for all to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on registers.reading for all to motcua_app
  using (true)
  with check (true);

grant insert, select on registers.annotation to motcua_app;

grant insert, select on registers.annotation to motcua_officer;

grant insert, select on registers.book to motcua_app;

grant update (volume, last_number, locked_at, locked_by, pages) on registers.book to motcua_app;

grant insert, select on registers.book to motcua_officer;

grant update (volume, last_number, locked_at, locked_by, pages) on registers.book to motcua_officer;

grant insert, select on registers.certificate to motcua_app;

grant update (handed_at, cancelled_at, cancelled_by, cancel_reason) on registers.certificate to motcua_app;

grant insert, select on registers.certificate to motcua_officer;

grant update (handed_at, cancelled_at, cancelled_by, cancel_reason) on registers.certificate to motcua_officer;

grant insert, select on registers.entry to motcua_app;

grant insert, select on registers.entry to motcua_officer;

grant insert, select on registers.inquiry to motcua_app;

grant update (answered_at, answered_by, answer, found_entry, answer_text) on registers.inquiry to motcua_app;

grant insert, select on registers.inquiry to motcua_officer;

grant update (answered_at, answered_by, answer, found_entry, answer_text) on registers.inquiry to motcua_officer;

grant select on registers.kept to motcua_app;

grant select on registers.kept to motcua_officer;

grant select on registers.published_book_entry to motcua_app;

grant select on registers.published_civil_event to motcua_app;

grant select on registers.published_entry to motcua_app;

grant select on registers.published_inquiry to motcua_app;

grant select on registers.published_inquiry to motcua_officer;

grant select on registers.published_reading to motcua_app;

grant insert, select on registers.reading to motcua_app;

grant insert, select on registers.reading to motcua_officer;

create schema reorganisation;

grant usage on schema reorganisation to motcua_app;

create table reorganisation.decision (
  plan_id bigint not null,
  post_id bigint not null,
  to_unit text,
  role text,
  title text,
  by jsonb not null,
  at timestamp with time zone not null,
  constraint decision_pkey PRIMARY KEY (plan_id, post_id),
  constraint decision_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES reorganisation.plan(id),
  constraint decision_check CHECK (((to_unit IS NULL) = (role IS NULL)))
);

create table reorganisation.plan (
  id bigint not null generated always as identity,
  on_day date not null,
  act text not null,
  file text not null,
  file_hash text not null,
  change jsonb not null,
  known boolean not null,
  state text not null,
  version integer not null default 1,
  written_by jsonb not null,
  written_at timestamp with time zone not null,
  approved_by jsonb,
  approved_at timestamp with time zone,
  cancelled_by jsonb,
  cancelled_at timestamp with time zone,
  started_at timestamp with time zone,
  done_at timestamp with time zone,
  constraint plan_pkey PRIMARY KEY (id),
  constraint plan_check CHECK (((approved_by IS NULL) OR ((approved_by ->> 'id'::text) <> (written_by ->> 'id'::text)))),
  constraint plan_check1 CHECK (((state = ANY (ARRAY['approved'::text, 'running'::text, 'done'::text])) <= (approved_at IS NOT NULL))),
  constraint plan_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'approved'::text, 'running'::text, 'done'::text, 'cancelled'::text])))
);

create table reorganisation.step (
  plan_id bigint not null,
  step text not null,
  counts jsonb not null default '{}'::jsonb,
  done_at timestamp with time zone,
  constraint step_pkey PRIMARY KEY (plan_id, step),
  constraint step_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES reorganisation.plan(id)
);

CREATE INDEX plan_due ON reorganisation.plan USING btree (on_day) WHERE (state = ANY (ARRAY['approved'::text, 'running'::text]));

CREATE UNIQUE INDEX plan_once ON reorganisation.plan USING btree (file_hash) WHERE (state <> 'cancelled'::text);

grant delete, insert, select, update on reorganisation.decision to motcua_app;

grant insert, select, update on reorganisation.plan to motcua_app;

grant insert, select, update on reorganisation.step to motcua_app;

create schema rollout;

grant usage on schema rollout to motcua_app;

grant usage on schema rollout to motcua_officer;

create table rollout.act (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  on_day date not null,
  by jsonb not null,
  kind text not null,
  wave text not null,
  reason text not null,
  data jsonb not null default '{}'::jsonb,
  constraint act_pkey PRIMARY KEY (id),
  constraint act_wave_fkey FOREIGN KEY (wave) REFERENCES rollout.wave(id)
);

create table rollout.cell (
  wave text not null,
  procedure text not null,
  unit_id text not null,
  state text not null,
  planned date,
  actual date,
  until date,
  since date,
  notice text,
  instead text,
  kept jsonb,
  version integer not null default 1,
  constraint cell_pkey PRIMARY KEY (wave, procedure, unit_id),
  constraint cell_wave_procedure_fkey FOREIGN KEY (wave, procedure) REFERENCES rollout.wave_service(wave, procedure),
  constraint cell_check CHECK (((state <> 'suspended'::text) OR (instead IS NOT NULL))),
  constraint cell_state_check CHECK ((state = ANY (ARRAY['notApplicable'::text, 'preparing'::text, 'ready'::text, 'pilot'::text, 'live'::text, 'suspended'::text])))
);

create table rollout.cell_event (
  act bigint not null,
  wave text not null,
  procedure text not null,
  unit_id text not null,
  before text not null,
  after text not null,
  constraint cell_event_pkey PRIMARY KEY (act, procedure, unit_id),
  constraint cell_event_act_fkey FOREIGN KEY (act) REFERENCES rollout.act(id)
);

create table rollout.gate_entry (
  id bigint not null generated always as identity,
  unit_id text not null,
  gate text not null,
  wave text,
  kind text not null,
  on_day date not null,
  note text not null,
  number text,
  file_hash text,
  file_name text,
  file_mime text,
  leader text,
  by jsonb not null,
  at timestamp with time zone not null,
  constraint gate_entry_pkey PRIMARY KEY (id),
  constraint gate_entry_wave_fkey FOREIGN KEY (wave) REFERENCES rollout.wave(id),
  constraint gate_entry_check CHECK (((kind <> 'waived'::text) OR ((leader IS NOT NULL) AND (note <> ''::text)))),
  constraint gate_entry_kind_check CHECK ((kind = ANY (ARRAY['reported'::text, 'confirmed'::text, 'waived'::text, 'reopened'::text])))
);

create table rollout.offer (
  procedure text not null,
  name text not null,
  certainty text not null,
  source text not null,
  constraint offer_pkey PRIMARY KEY (procedure),
  constraint offer_certainty_check CHECK ((certainty = ANY (ARRAY['certain'::text, 'probable'::text, 'inferred'::text])))
);

create table rollout.service (
  procedure text not null,
  unit_id text not null,
  from_day date not null,
  to_day date,
  level text not null,
  decision text,
  wave text not null,
  certainty text not null,
  constraint service_pkey PRIMARY KEY (procedure, unit_id, from_day),
  constraint service_wave_procedure_unit_id_fkey FOREIGN KEY (wave, procedure, unit_id) REFERENCES rollout.cell(wave, procedure, unit_id),
  constraint service_certainty_check CHECK ((certainty = ANY (ARRAY['certain'::text, 'probable'::text, 'inferred'::text]))),
  constraint service_check CHECK ((to_day > from_day)),
  constraint service_level_check CHECK ((level = ANY (ARRAY['2'::text, '3'::text, '4'::text, 'partial'::text, 'endToEnd'::text])))
);

create table rollout.target (
  id bigint not null generated always as identity,
  unit_id text,
  percent integer not null,
  due date not null,
  set_by text not null,
  set_on date not null,
  document text,
  by jsonb not null,
  at timestamp with time zone not null,
  constraint target_pkey PRIMARY KEY (id),
  constraint target_percent_check CHECK (((percent >= 1) AND (percent <= 100)))
);

create table rollout.version (
  only_row boolean not null default true,
  number bigint not null,
  constraint version_pkey PRIMARY KEY (only_row),
  constraint version_only_row_check CHECK (only_row)
);

create table rollout.wave (
  id text not null,
  name text not null,
  state text not null,
  begins date,
  pilot date,
  planned date,
  actual date,
  level text not null,
  decision text,
  certainty text not null default 'certain'::text,
  source text not null default ''::text,
  version integer not null default 1,
  constraint wave_pkey PRIMARY KEY (id),
  constraint wave_certainty_check CHECK ((certainty = ANY (ARRAY['certain'::text, 'probable'::text, 'inferred'::text]))),
  constraint wave_check CHECK (((begins <= planned) AND (pilot <= planned) AND (begins <= pilot))),
  constraint wave_level_check CHECK ((level = ANY (ARRAY['2'::text, '3'::text, '4'::text, 'partial'::text, 'endToEnd'::text]))),
  constraint wave_state_check CHECK ((state = ANY (ARRAY['preparing'::text, 'announced'::text, 'live'::text, 'cancelled'::text])))
);

create table rollout.wave_service (
  wave text not null,
  procedure text not null,
  name text not null,
  place text,
  kind text not null,
  certainty text not null,
  source text not null,
  constraint wave_service_pkey PRIMARY KEY (wave, procedure),
  constraint wave_service_wave_fkey FOREIGN KEY (wave) REFERENCES rollout.wave(id),
  constraint wave_service_certainty_check CHECK ((certainty = ANY (ARRAY['certain'::text, 'probable'::text, 'inferred'::text]))),
  constraint wave_service_kind_check CHECK ((kind = ANY (ARRAY['full'::text, 'outline'::text]))),
  constraint wave_service_place_check CHECK ((place = ANY (ARRAY['commune'::text, 'district'::text, 'city'::text])))
);

CREATE INDEX act_wave ON rollout.act USING btree (wave, id);

CREATE INDEX cell_suspended ON rollout.cell USING btree (procedure) WHERE (state = 'suspended'::text);

CREATE INDEX cell_unit ON rollout.cell USING btree (unit_id, procedure);

CREATE INDEX cell_event_cell ON rollout.cell_event USING btree (unit_id, procedure);

CREATE INDEX gate_entry_unit ON rollout.gate_entry USING btree (unit_id, gate, id DESC);

CREATE INDEX service_unit ON rollout.service USING btree (unit_id, from_day);

CREATE INDEX target_unit ON rollout.target USING btree (unit_id, id DESC);

create view rollout.published_cell as
 SELECT wave,
    procedure,
    unit_id,
    state,
    planned,
    actual
   FROM rollout.cell;

create view rollout.published_service as
 SELECT procedure,
    unit_id,
    from_day,
    to_day,
    level,
    wave
   FROM rollout.service;

create view rollout.published_target as
 SELECT unit_id,
    percent,
    due,
    set_by,
    set_on,
    document
   FROM rollout.target;

create view rollout.published_version as
 SELECT number
   FROM rollout.version;

create view rollout.published_wave as
 SELECT id,
    name,
    state,
    planned,
    actual
   FROM rollout.wave;

alter table rollout.gate_entry enable row level security;

create policy officer on rollout.gate_entry for select to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ();

create policy officer_reports on rollout.gate_entry for insert to motcua_officer
  using ()
  with check (((kind = 'reported'::text) AND (unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text)))));

create policy program on rollout.gate_entry for all to motcua_app
  using (true)
  with check (true);

grant insert, select on rollout.act to motcua_app;

grant delete, insert, select, update on rollout.cell to motcua_app;

grant select on rollout.cell to motcua_officer;

grant insert, select on rollout.cell_event to motcua_app;

grant insert, select on rollout.gate_entry to motcua_app;

grant insert, select on rollout.gate_entry to motcua_officer;

grant insert, select, update on rollout.offer to motcua_app;

grant select on rollout.offer to motcua_officer;

grant select on rollout.published_cell to motcua_app;

grant select on rollout.published_cell to motcua_officer;

grant select on rollout.published_service to motcua_app;

grant select on rollout.published_service to motcua_officer;

grant select on rollout.published_target to motcua_app;

grant select on rollout.published_target to motcua_officer;

grant select on rollout.published_version to motcua_app;

grant select on rollout.published_version to motcua_officer;

grant select on rollout.published_wave to motcua_app;

grant select on rollout.published_wave to motcua_officer;

grant delete, insert, select, update on rollout.service to motcua_app;

grant select on rollout.service to motcua_officer;

grant insert, select on rollout.target to motcua_app;

grant select on rollout.target to motcua_officer;

grant insert, select, update on rollout.version to motcua_app;

grant select on rollout.version to motcua_officer;

grant insert, select, update on rollout.wave to motcua_app;

grant select on rollout.wave to motcua_officer;

grant delete, insert, select, update on rollout.wave_service to motcua_app;

grant select on rollout.wave_service to motcua_officer;

create schema statistics;

grant usage on schema statistics to motcua_app;

create table statistics.answer (
  key text not null,
  version bigint not null,
  rollout bigint not null,
  body text not null,
  made_at timestamp with time zone not null,
  constraint answer_pkey PRIMARY KEY (key)
);

create table statistics.bucket (
  grain text not null,
  start_day date not null,
  unit_id text not null,
  procedure text not null,
  self integer not null,
  assisted integer not null,
  counter integer not null,
  post integer not null,
  back_entered integer not null,
  machine integer not null,
  closed integer not null,
  constraint bucket_pkey PRIMARY KEY (grain, start_day, unit_id, procedure),
  constraint bucket_grain_check CHECK ((grain = ANY (ARRAY['day'::text, 'month'::text, 'year'::text])))
);

create table statistics.bulletin (
  id bigint not null generated always as identity,
  title text not null,
  text text not null,
  period text not null,
  level text not null,
  services text not null,
  source text not null,
  release_at timestamp with time zone not null,
  reason text,
  state text not null,
  version integer not null default 1,
  revision integer not null default 0,
  writers jsonb not null,
  written_at timestamp with time zone not null,
  signed_by jsonb,
  signed_at timestamp with time zone,
  constraint bulletin_pkey PRIMARY KEY (id),
  constraint bulletin_check CHECK (((state = 'draft'::text) = (signed_by IS NULL))),
  constraint bulletin_check1 CHECK (((signed_by IS NULL) OR (NOT (writers @> jsonb_build_array(jsonb_build_object('id', (signed_by -> 'id'::text))))))),
  constraint bulletin_check2 CHECK (((state <> 'released'::text) OR (revision > 0))),
  constraint bulletin_check3 CHECK (((revision = 0) OR (state = 'released'::text) OR (reason IS NOT NULL))),
  constraint bulletin_level_check CHECK ((level = ANY (ARRAY['district'::text, 'commune'::text]))),
  constraint bulletin_source_check CHECK ((source = ANY (ARRAY['live'::text, 'frozen'::text]))),
  constraint bulletin_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'signed'::text, 'released'::text]))),
  constraint bulletin_text_check CHECK ((length(text) <= 20000)),
  constraint bulletin_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);

create table statistics.bulletin_revision (
  bulletin_id bigint not null,
  revision integer not null,
  body text not null,
  hash text not null,
  writers jsonb not null,
  signed_by jsonb not null,
  released_at timestamp with time zone not null,
  reason text,
  constraint bulletin_revision_pkey PRIMARY KEY (bulletin_id, revision),
  constraint bulletin_revision_bulletin_id_fkey FOREIGN KEY (bulletin_id) REFERENCES statistics.bulletin(id),
  constraint bulletin_revision_check CHECK (((revision = 1) OR (reason IS NOT NULL))),
  constraint bulletin_revision_hash_check CHECK ((length(hash) = 64)),
  constraint bulletin_revision_revision_check CHECK ((revision > 0))
);

create table statistics.cursor (
  only_row boolean not null default true,
  xid xid8 not null,
  id bigint not null,
  events bigint not null,
  version bigint not null,
  constraint cursor_pkey PRIMARY KEY (only_row),
  constraint cursor_only_row_check CHECK (only_row)
);

create table statistics.ended (
  grain text not null,
  start_day date not null,
  unit_id text not null,
  procedure text not null,
  ended integer not null,
  on_time integer not null,
  held_applicant bigint not null,
  held_unit bigint not null,
  held_former bigint not null,
  held_partner bigint not null,
  held_closure bigint not null,
  late_applicant bigint not null,
  late_unit bigint not null,
  late_former bigint not null,
  late_partner bigint not null,
  late_closure bigint not null,
  constraint ended_pkey PRIMARY KEY (grain, start_day, unit_id, procedure),
  constraint ended_check CHECK (((on_time >= 0) AND (on_time <= ended))),
  constraint ended_grain_check CHECK ((grain = ANY (ARRAY['day'::text, 'month'::text, 'year'::text])))
);

create table statistics.frozen (
  period text not null,
  revision integer not null,
  from_day date not null,
  to_day date not null,
  last_id bigint not null,
  events bigint not null,
  digest text not null,
  body text not null,
  hash text not null,
  closed_by jsonb not null,
  closed_at timestamp with time zone not null,
  reason text,
  closed_units integer not null,
  all_units integer not null,
  constraint frozen_pkey PRIMARY KEY (period, revision),
  constraint frozen_check CHECK ((to_day >= from_day)),
  constraint frozen_check1 CHECK (((revision = 1) OR (reason IS NOT NULL))),
  constraint frozen_hash_check CHECK ((length(hash) = 64)),
  constraint frozen_revision_check CHECK ((revision > 0))
);

create table statistics.gap (
  unit_id text not null,
  from_day date not null,
  to_day date not null,
  why text not null,
  constraint gap_pkey PRIMARY KEY (unit_id, from_day),
  constraint gap_check CHECK ((to_day >= from_day))
);

create table statistics.hand_figure (
  id bigint not null generated always as identity,
  period text not null,
  unit_id text not null,
  indicator text not null,
  value numeric not null,
  author jsonb not null,
  source text not null,
  source_hash text not null,
  note text not null,
  at timestamp with time zone not null,
  constraint hand_figure_pkey PRIMARY KEY (id),
  constraint hand_figure_source_hash_check CHECK ((length(source_hash) = 64))
);

create table statistics.tally (
  grain text not null,
  start_day date not null,
  unit_id text not null,
  procedure text not null,
  figure text not null,
  count bigint not null,
  constraint tally_pkey PRIMARY KEY (grain, start_day, unit_id, procedure, figure),
  constraint tally_grain_check CHECK ((grain = ANY (ARRAY['month'::text, 'year'::text])))
);

create table statistics.touched (
  month date not null,
  version bigint not null,
  constraint touched_pkey PRIMARY KEY (month)
);

create table statistics.unit_closed (
  period text not null,
  unit_id text not null,
  by jsonb not null,
  at timestamp with time zone not null,
  constraint unit_closed_pkey PRIMARY KEY (period, unit_id)
);

CREATE INDEX answer_age ON statistics.answer USING btree (made_at);

CREATE INDEX bucket_unit ON statistics.bucket USING btree (unit_id, procedure, start_day) WHERE (grain = 'day'::text);

CREATE INDEX bulletin_waits ON statistics.bulletin USING btree (release_at) WHERE (state = 'signed'::text);

CREATE INDEX bulletin_released ON statistics.bulletin_revision USING btree (released_at DESC);

CREATE INDEX hand_figure_period ON statistics.hand_figure USING btree (period, unit_id);

create view statistics.published_frozen as
 SELECT period,
    revision,
    from_day,
    to_day,
    closed_at,
    hash,
    encode(sha256(convert_to(body, 'UTF8'::name)), 'hex'::text) AS bytes_hash
   FROM statistics.frozen;

create view statistics.published_hand_figure as
 SELECT id,
    period,
    unit_id,
    indicator,
    at
   FROM statistics.hand_figure;

grant delete, insert, select, update on statistics.answer to motcua_app;

grant delete, insert, select, update on statistics.bucket to motcua_app;

grant insert, select, update on statistics.bulletin to motcua_app;

grant insert, select on statistics.bulletin_revision to motcua_app;

grant select, update on statistics.cursor to motcua_app;

grant delete, insert, select, update on statistics.ended to motcua_app;

grant insert, select on statistics.frozen to motcua_app;

grant delete, insert, select, update on statistics.gap to motcua_app;

grant insert, select on statistics.hand_figure to motcua_app;

grant select on statistics.published_frozen to motcua_app;

grant select on statistics.published_hand_figure to motcua_app;

grant delete, insert, select, update on statistics.tally to motcua_app;

grant delete, insert, select, update on statistics.touched to motcua_app;

grant insert, select on statistics.unit_closed to motcua_app;

create schema support;

grant usage on schema support to motcua_app;

grant usage on schema support to motcua_officer;

CREATE OR REPLACE FUNCTION support.told()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin perform pg_notify('motcua_support', ''); return null; end $function$
;

create table support.incident (
  no bigint not null generated always as identity,
  title text not null,
  title_en text,
  parts text[] not null,
  weight text not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  by jsonb not null,
  once uuid not null,
  version integer not null default 1,
  constraint incident_pkey PRIMARY KEY (no),
  constraint incident_once_key UNIQUE (once),
  constraint incident_check CHECK ((ended_at >= began_at)),
  constraint incident_weight_check CHECK ((weight = ANY (ARRAY['slow'::text, 'down'::text, 'planned'::text])))
);

create table support.incident_update (
  id bigint not null generated always as identity,
  incident_no bigint not null,
  at timestamp with time zone not null,
  by jsonb not null,
  state text not null,
  says text not null,
  says_en text,
  constraint incident_update_pkey PRIMARY KEY (id),
  constraint incident_update_incident_no_fkey FOREIGN KEY (incident_no) REFERENCES support.incident(no),
  constraint incident_update_state_check CHECK ((state = ANY (ARRAY['looking'::text, 'found'::text, 'watching'::text, 'ended'::text])))
);

create table support.issue (
  no bigint not null generated always as identity,
  title text not null,
  says text not null,
  workaround text not null,
  title_en text,
  says_en text,
  workaround_en text,
  pages text[] not null,
  by jsonb not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  version integer not null default 1,
  constraint issue_pkey PRIMARY KEY (no)
);

create table support.ticket (
  id bigint not null generated always as identity,
  code text not null,
  once uuid not null,
  asker text not null,
  officer jsonb,
  unit_id text,
  theme text not null,
  message text not null,
  phone text,
  email text,
  page text,
  browser text,
  request text,
  language text not null,
  state text not null,
  assignee jsonb,
  issue_no bigint,
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  closed_at timestamp with time zone,
  version integer not null default 1,
  constraint ticket_pkey PRIMARY KEY (id),
  constraint ticket_code_key UNIQUE (code),
  constraint ticket_once_key UNIQUE (once),
  constraint ticket_issue_no_fkey FOREIGN KEY (issue_no) REFERENCES support.issue(no),
  constraint ticket_asker_check CHECK ((asker = ANY (ARRAY['anyone'::text, 'citizen'::text, 'phone'::text, 'officer'::text]))),
  constraint ticket_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
  constraint ticket_message_check CHECK (((length(message) >= 1) AND (length(message) <= 4000))),
  constraint ticket_state_check CHECK ((state = ANY (ARRAY['open'::text, 'assigned'::text, 'answered'::text, 'closed'::text])))
);

create table support.ticket_event (
  id bigint not null generated always as identity,
  ticket_id bigint not null,
  at timestamp with time zone not null,
  by jsonb,
  type text not null,
  says text,
  shown boolean not null,
  constraint ticket_event_pkey PRIMARY KEY (id),
  constraint ticket_event_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES support.ticket(id),
  constraint ticket_event_type_check CHECK ((type = ANY (ARRAY['open'::text, 'assign'::text, 'release'::text, 'answer'::text, 'add'::text, 'link'::text, 'theme'::text, 'close'::text, 'reopen'::text])))
);

create table support.watch (
  day date not null,
  part text not null,
  good integer not null,
  bad integer not null,
  first_minute timestamp with time zone not null,
  last_minute timestamp with time zone not null,
  constraint watch_pkey PRIMARY KEY (day, part)
);

CREATE INDEX incident_began ON support.incident USING btree (began_at DESC, no DESC);

CREATE INDEX incident_open ON support.incident USING btree (no) WHERE (ended_at IS NULL);

CREATE INDEX incident_update_incident ON support.incident_update USING btree (incident_no, id);

CREATE INDEX issue_open ON support.issue USING btree (no) WHERE (closed_at IS NULL);

CREATE INDEX ticket_issue ON support.ticket USING btree (issue_no) WHERE (issue_no IS NOT NULL);

CREATE INDEX ticket_opened ON support.ticket USING btree (opened_at, theme);

CREATE INDEX ticket_state ON support.ticket USING btree (state, id DESC);

CREATE INDEX ticket_unit ON support.ticket USING btree (unit_id, id DESC) WHERE (unit_id IS NOT NULL);

CREATE INDEX ticket_waiting ON support.ticket USING btree (due_at, id) WHERE (state = ANY (ARRAY['open'::text, 'assigned'::text]));

CREATE INDEX ticket_event_ticket ON support.ticket_event USING btree (ticket_id, id);

CREATE TRIGGER incident_told AFTER INSERT OR UPDATE ON support.incident FOR EACH STATEMENT EXECUTE FUNCTION support.told();

CREATE TRIGGER update_told AFTER INSERT ON support.incident_update FOR EACH STATEMENT EXECUTE FUNCTION support.told();

CREATE TRIGGER issue_told AFTER INSERT OR UPDATE ON support.issue FOR EACH STATEMENT EXECUTE FUNCTION support.told();

alter table support.ticket enable row level security;

create policy officer on support.ticket for all to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on support.ticket for all to motcua_app
  using (true)
  with check (true);

alter table support.ticket_event enable row level security;

create policy officer on support.ticket_event for all to motcua_officer
  using ((ticket_id IN ( SELECT ticket.id
   FROM support.ticket)))
  with check ((ticket_id IN ( SELECT ticket.id
   FROM support.ticket)));

create policy program on support.ticket_event for all to motcua_app
  using (true)
  with check (true);

grant insert, select on support.incident to motcua_app;

grant update (title, title_en, parts, weight, ended_at, version) on support.incident to motcua_app;

grant insert, select on support.incident_update to motcua_app;

grant insert, select on support.issue to motcua_app;

grant update (title, says, workaround, title_en, says_en, workaround_en, pages, closed_at, version) on support.issue to motcua_app;

grant insert, select on support.ticket to motcua_app;

grant update (theme, state, assignee, issue_no, due_at, answered_at, closed_at, version) on support.ticket to motcua_app;

grant insert, select on support.ticket to motcua_officer;

grant insert, select on support.ticket_event to motcua_app;

grant insert, select on support.ticket_event to motcua_officer;

grant insert, select on support.watch to motcua_app;

grant update (good, bad, last_minute) on support.watch to motcua_app;

create schema training;

grant usage on schema training to motcua_app;

grant usage on schema training to motcua_officer;

create table training.certificate (
  code text not null,
  seat_id bigint not null,
  unit_id text not null,
  year integer not null,
  number integer not null,
  issued_by text not null,
  issued_at timestamp with time zone not null,
  constraint certificate_pkey PRIMARY KEY (code),
  constraint certificate_seat_id_key UNIQUE (seat_id),
  constraint certificate_year_number_key UNIQUE (year, number),
  constraint certificate_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES training.seat(id),
  constraint certificate_code_check CHECK ((code ~ '^[0-9A-Z]{12}$'::text))
);

create table training.course (
  id text not null,
  name text not null,
  wave text,
  groups text[] not null,
  best integer not null,
  pass_mark integer not null,
  illustrative boolean not null default false,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint course_pkey PRIMARY KEY (id),
  constraint course_best_check CHECK (((best >= 1) AND (best <= 1000))),
  constraint course_check CHECK (((pass_mark >= 0) AND (pass_mark <= best))),
  constraint course_groups_check CHECK ((cardinality(groups) > 0)),
  constraint course_id_check CHECK ((id ~ '^[a-z0-9-]{3,60}$'::text))
);

create table training.log (
  id bigint not null generated always as identity,
  seat_id bigint not null,
  what text not null,
  by text not null,
  at timestamp with time zone not null,
  constraint log_pkey PRIMARY KEY (id),
  constraint log_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES training.seat(id)
);

create table training.practice (
  id text not null,
  officer text not null,
  officer_name text not null,
  unit_id text not null,
  role text not null,
  length integer not null,
  seed text not null,
  score integer not null,
  rows jsonb not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  constraint practice_pkey PRIMARY KEY (id),
  constraint practice_check CHECK ((ended_at >= begun_at)),
  constraint practice_id_check CHECK ((id ~ '^[a-z0-9]{12}$'::text)),
  constraint practice_length_check CHECK (((length >= 1) AND (length <= 50))),
  constraint practice_score_check CHECK (((score >= 0) AND (score <= 100)))
);

create table training.quota (
  course_id text not null,
  unit_id text not null,
  role_group text not null,
  seats integer not null,
  constraint quota_pkey PRIMARY KEY (course_id, unit_id, role_group),
  constraint quota_course_id_fkey FOREIGN KEY (course_id) REFERENCES training.course(id),
  constraint quota_seats_check CHECK (((seats >= 1) AND (seats <= 500)))
);

create table training.seat (
  id bigint not null generated always as identity,
  session_id bigint not null,
  unit_id text not null,
  unit_name text not null,
  role_group text not null,
  officer text,
  person text not null,
  name text not null,
  contact text,
  makes_up bigint,
  registered_by text not null,
  registered_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by text,
  came_at timestamp with time zone,
  came_how text,
  came_by text,
  left_at timestamp with time zone,
  score integer,
  tested_by text,
  tested_at timestamp with time zone,
  constraint seat_pkey PRIMARY KEY (id),
  constraint seat_makes_up_fkey FOREIGN KEY (makes_up) REFERENCES training.seat(id),
  constraint seat_session_id_fkey FOREIGN KEY (session_id) REFERENCES training.session(id),
  constraint seat_came_how_check CHECK ((came_how = ANY (ARRAY['qr'::text, 'hand'::text]))),
  constraint seat_check CHECK ((left_at >= came_at)),
  constraint seat_check1 CHECK (((came_at IS NULL) OR (withdrawn_at IS NULL))),
  constraint seat_check2 CHECK ((((came_at IS NULL) = (came_how IS NULL)) AND ((came_at IS NULL) = (came_by IS NULL)))),
  constraint seat_check3 CHECK (((score IS NULL) OR (came_at IS NOT NULL))),
  constraint seat_score_check CHECK (((score >= 0) AND (score <= 1000)))
);

create table training.session (
  id bigint not null generated always as identity,
  course_id text not null,
  name text not null,
  place text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  capacity integer not null,
  trainer text not null,
  trainer_key text not null,
  groups text[] not null,
  make_up boolean not null default false,
  door_key text not null,
  cancelled_at timestamp with time zone,
  cancelled_by text,
  cancelled_why text,
  version integer not null default 1,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_course_id_fkey FOREIGN KEY (course_id) REFERENCES training.course(id),
  constraint session_capacity_check CHECK ((capacity > 0)),
  constraint session_check CHECK ((ends_at > starts_at)),
  constraint session_check1 CHECK ((((cancelled_at IS NULL) = (cancelled_by IS NULL)) AND ((cancelled_at IS NULL) = (cancelled_why IS NULL)))),
  constraint session_groups_check CHECK ((cardinality(groups) > 0))
);

create table training.substitution (
  id bigint not null generated always as identity,
  seat_id bigint not null,
  unit_id text not null,
  was_person text not null,
  was_name text not null,
  name text not null,
  reason text not null,
  by text not null,
  at timestamp with time zone not null,
  constraint substitution_pkey PRIMARY KEY (id),
  constraint substitution_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES training.seat(id)
);

CREATE INDEX log_seat ON training.log USING btree (seat_id, id);

CREATE INDEX practice_officer ON training.practice USING btree (officer, ended_at DESC);

CREATE INDEX practice_unit ON training.practice USING btree (unit_id);

CREATE INDEX seat_makes_up ON training.seat USING btree (makes_up) WHERE (makes_up IS NOT NULL);

CREATE INDEX seat_officer ON training.seat USING btree (officer) WHERE (officer IS NOT NULL);

CREATE UNIQUE INDEX seat_once ON training.seat USING btree (session_id, person) WHERE (withdrawn_at IS NULL);

CREATE INDEX seat_person ON training.seat USING btree (person) WHERE (withdrawn_at IS NULL);

CREATE INDEX seat_session ON training.seat USING btree (session_id);

CREATE INDEX seat_unit ON training.seat USING btree (unit_id, role_group) WHERE (withdrawn_at IS NULL);

CREATE INDEX session_course ON training.session USING btree (course_id, starts_at);

CREATE INDEX session_start ON training.session USING btree (starts_at);

CREATE INDEX session_trainer ON training.session USING btree (trainer_key, starts_at);

CREATE INDEX substitution_seat ON training.substitution USING btree (seat_id, id);

create view training.person_busy as
 SELECT s.id AS seat_id,
    s.person,
    s.session_id,
    s.makes_up,
    s.came_at,
    s.score,
    n.course_id,
    n.name,
    n.starts_at,
    n.ends_at
   FROM (training.seat s
     JOIN training.session n ON ((n.id = s.session_id)))
  WHERE (s.withdrawn_at IS NULL);

create view training.published_trained as
 SELECT unit_id,
    role_group,
    (count(*))::integer AS registered,
    (count(*) FILTER (WHERE attended))::integer AS attended,
    (count(*) FILTER (WHERE passed))::integer AS passed
   FROM training.trained
  GROUP BY unit_id, role_group;

create view training.published_trained_wave as
 SELECT wave,
    unit_id,
    role_group,
    (count(*))::integer AS registered,
    (count(*) FILTER (WHERE attended))::integer AS attended,
    (count(*) FILTER (WHERE passed))::integer AS passed
   FROM training.trained
  WHERE (wave IS NOT NULL)
  GROUP BY wave, unit_id, role_group;

create view training.session_load as
 SELECT session_id,
    (count(*))::integer AS seats
   FROM training.seat
  WHERE (withdrawn_at IS NULL)
  GROUP BY session_id;

create view training.trained as
 SELECT s.id,
    s.unit_id,
    s.role_group,
    n.course_id,
    c.wave,
    n.ends_at,
    ((s.came_at IS NOT NULL) OR (EXISTS ( SELECT
           FROM training.seat m
          WHERE ((m.makes_up = s.id) AND (m.withdrawn_at IS NULL) AND (m.came_at IS NOT NULL))))) AS attended,
    (COALESCE((s.score >= c.pass_mark), false) OR (EXISTS ( SELECT
           FROM training.seat m
          WHERE ((m.makes_up = s.id) AND (m.withdrawn_at IS NULL) AND (m.score >= c.pass_mark))))) AS passed
   FROM ((training.seat s
     JOIN training.session n ON ((n.id = s.session_id)))
     JOIN training.course c ON ((c.id = n.course_id)))
  WHERE ((s.withdrawn_at IS NULL) AND (s.makes_up IS NULL));

alter table training.certificate enable row level security;

create policy officer on training.certificate for select to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ();

create policy program on training.certificate for all to motcua_app
  using (true)
  with check (true);

alter table training.practice enable row level security;

create policy officer on training.practice for select to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ();

create policy program on training.practice for all to motcua_app
  using (true)
  with check (true);

alter table training.seat enable row level security;

create policy officer on training.seat for all to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on training.seat for all to motcua_app
  using (true)
  with check (true);

alter table training.substitution enable row level security;

create policy officer on training.substitution for all to motcua_officer
  using ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))))
  with check ((unit_id = ANY (string_to_array(current_setting('motcua.units'::text, true), ','::text))));

create policy program on training.substitution for all to motcua_app
  using (true)
  with check (true);

grant insert, select on training.certificate to motcua_app;

grant select on training.certificate to motcua_officer;

grant insert, select, update on training.course to motcua_app;

grant select on training.course to motcua_officer;

grant insert, select on training.log to motcua_app;

grant insert, select on training.person_busy to motcua_app;

grant select on training.person_busy to motcua_officer;

grant insert, select on training.practice to motcua_app;

grant select on training.practice to motcua_officer;

grant insert, select on training.published_trained to motcua_app;

grant select on training.published_trained to motcua_officer;

grant insert, select on training.published_trained_wave to motcua_app;

grant select on training.published_trained_wave to motcua_officer;

grant delete, insert, select, update on training.quota to motcua_app;

grant select on training.quota to motcua_officer;

grant insert, select, update on training.seat to motcua_app;

grant insert, select on training.seat to motcua_officer;

grant update (officer, person, name, contact, withdrawn_at, withdrawn_by) on training.seat to motcua_officer;

grant insert, select, update on training.session to motcua_app;

grant select (id, course_id, name, place, starts_at, ends_at, capacity, trainer, trainer_key, groups, make_up, cancelled_at, cancelled_by, cancelled_why, version) on training.session to motcua_officer;

grant insert, select on training.session_load to motcua_app;

grant select on training.session_load to motcua_officer;

grant insert, select on training.substitution to motcua_app;

grant insert, select on training.substitution to motcua_officer;

grant insert, select on training.trained to motcua_app;

grant select on training.trained to motcua_officer;

create schema units;

grant usage on schema units to motcua_app;

grant usage on schema units to motcua_officer;

create table units.calendar_day (
  on_day date not null,
  kind text not null,
  name text not null,
  source text not null,
  certainty text not null,
  edited_by text,
  edited_at timestamp with time zone,
  constraint calendar_day_pkey PRIMARY KEY (on_day),
  constraint calendar_day_certainty_check CHECK ((certainty = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  constraint calendar_day_check CHECK (((kind <> ALL (ARRAY['compensatory-off'::text, 'swapped-off'::text])) OR (EXTRACT(isodow FROM on_day) < (6)::numeric))),
  constraint calendar_day_check1 CHECK (((kind <> 'worked-saturday'::text) OR (EXTRACT(isodow FROM on_day) = (6)::numeric))),
  constraint calendar_day_kind_check CHECK ((kind = ANY (ARRAY['holiday'::text, 'tet'::text, 'compensatory-off'::text, 'swapped-off'::text, 'worked-saturday'::text, 'half-day'::text, 'doubtful'::text, 'ordinary'::text])))
);

create table units.closure (
  id bigint not null generated always as identity,
  unit text not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  reason text not null,
  announced_by text not null,
  announced_at timestamp with time zone not null,
  constraint closure_pkey PRIMARY KEY (id),
  constraint closure_unit_from_at_key UNIQUE (unit, from_at),
  constraint closure_unit_fkey FOREIGN KEY (unit) REFERENCES units.unit(id),
  constraint closure_check CHECK ((to_at > from_at))
);

create table units.heir (
  unit text not null,
  heir text not null,
  is_main boolean not null,
  constraint heir_pkey PRIMARY KEY (unit, heir),
  constraint heir_heir_fkey FOREIGN KEY (heir) REFERENCES units.unit(id),
  constraint heir_unit_fkey FOREIGN KEY (unit) REFERENCES units.unit(id)
);

create table units.lineage (
  from_unit text not null,
  to_unit text not null,
  on_day date not null,
  kind text not null,
  is_main boolean not null,
  population_share double precision,
  area_share double precision,
  certainty text not null,
  act text not null,
  clause text,
  basis text,
  changed_by text,
  constraint lineage_pkey PRIMARY KEY (from_unit, to_unit),
  constraint lineage_from_unit_fkey FOREIGN KEY (from_unit) REFERENCES units.unit(id),
  constraint lineage_to_unit_fkey FOREIGN KEY (to_unit) REFERENCES units.unit(id),
  constraint lineage_certainty_check CHECK ((certainty = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  constraint lineage_kind_check CHECK ((kind = ANY (ARRAY['merge_full'::text, 'continue'::text, 'split_part'::text, 'split_area_allpop'::text, 'split_area_only'::text, 'boundary_part'::text])))
);

create table units.source (
  name text not null,
  sha256 text not null,
  constraint source_pkey PRIMARY KEY (name)
);

create table units.unit (
  id text not null,
  code text not null,
  name text not null,
  type text not null,
  level text not null,
  parent text,
  valid_from date not null,
  valid_to date,
  bare text not null,
  slug text not null,
  words text not null,
  context text not null,
  act text,
  ended_by text,
  office text,
  lat double precision,
  lon double precision,
  area_km2 double precision,
  population integer,
  tile_col smallint,
  tile_row smallint,
  changed_by text,
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_parent_fkey FOREIGN KEY (parent) REFERENCES units.unit(id),
  constraint unit_check CHECK ((id = ((code || '@'::text) || valid_from))),
  constraint unit_check1 CHECK ((valid_to > valid_from)),
  constraint unit_level_check CHECK ((level = ANY (ARRAY['city'::text, 'district'::text, 'commune'::text])))
);

create table units.working_hours (
  use text not null,
  weekday smallint not null,
  opens text not null,
  closes text not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  certainty text not null,
  constraint working_hours_pkey PRIMARY KEY (use, weekday, opens, valid_from),
  constraint working_hours_check CHECK (((closes ~ '^\d\d:\d\d$'::text) AND (closes > opens))),
  constraint working_hours_check1 CHECK ((valid_to > valid_from)),
  constraint working_hours_opens_check CHECK ((opens ~ '^\d\d:\d\d$'::text)),
  constraint working_hours_use_check CHECK ((use = ANY (ARRAY['office'::text, 'desk'::text]))),
  constraint working_hours_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);

CREATE INDEX heir_back ON units.heir USING btree (heir);

CREATE UNIQUE INDEX lineage_one_main ON units.lineage USING btree (from_unit) WHERE is_main;

CREATE INDEX lineage_to ON units.lineage USING btree (to_unit);

CREATE INDEX unit_level ON units.unit USING btree (level, valid_from);

CREATE INDEX unit_parent ON units.unit USING btree (parent);

create view units.published_heir as
 SELECT h.unit,
    h.heir,
    h.is_main,
    u.valid_from,
    u.valid_to
   FROM (units.heir h
     JOIN units.unit u ON ((u.id = h.heir)));

create view units.published_unit as
 SELECT id,
    code,
    name,
    type,
    level,
    parent,
    valid_from,
    valid_to
   FROM units.unit;

grant insert, select, update on units.calendar_day to motcua_app;

grant insert, select, update on units.calendar_day to motcua_officer;

grant insert, select, update on units.closure to motcua_app;

grant insert, select, update on units.closure to motcua_officer;

grant delete, insert, select, update on units.heir to motcua_app;

grant select on units.heir to motcua_officer;

grant delete, insert, select, update on units.lineage to motcua_app;

grant select on units.lineage to motcua_officer;

grant select on units.published_heir to motcua_app;

grant select on units.published_heir to motcua_officer;

grant select on units.published_unit to motcua_app;

grant select on units.published_unit to motcua_officer;

grant insert, select, update on units.source to motcua_app;

grant select on units.source to motcua_officer;

grant insert, select, update on units.unit to motcua_app;

grant select on units.unit to motcua_officer;

grant delete, insert, select, update on units.working_hours to motcua_app;

grant select on units.working_hours to motcua_officer;

create schema world;

grant usage on schema world to motcua_app;

create table world.piece (
  name text not null,
  made jsonb not null,
  constraint piece_pkey PRIMARY KEY (name)
);

grant insert, select on world.piece to motcua_app;
