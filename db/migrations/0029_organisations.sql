-- Organisations that apply, and who may act for them. The city has no line to the register of businesses: an operator confirms by hand.
create table identity.organisation (
  id uuid primary key,
  -- Mã số thuế: 10 digits; with 3 more of a dependent unit.
  tax_code text not null check (tax_code ~ '^[0-9]{10}([0-9]{3})?$'),
  name text not null,
  kind text not null check (kind in ('doanh-nghiep', 'hop-tac-xa', 'don-vi-su-nghiep', 'co-quan', 'to-chuc-khac')),
  -- Where the organisation is told of its dossiers, whoever files them.
  phone text not null check (phone ~ '^0[0-9]{9}$'),
  email text,
  -- The paper that the organisation was founded by: number and day.
  document text not null,
  document_day date not null,
  state text not null check (state in ('unchecked', 'confirmed', 'stopped', 'refused')),
  -- What the operator wrote: against what it was confirmed, or why not.
  note text,
  registered_by uuid not null references identity.citizen,
  registered_at timestamptz not null
);
-- Anybody may say that a tax code is theirs; one is confirmed.
create unique index organisation_tax_code on identity.organisation (tax_code) where state in ('confirmed', 'stopped');
create unique index organisation_asked on identity.organisation (tax_code, registered_by) where state = 'unchecked';
create index organisation_waits on identity.organisation (registered_at) where state = 'unchecked';

-- The legal representative, one at a time, from a day up to and without a day; an empty period never began.
create table identity.representation (
  id bigint generated always as identity primary key,
  organisation uuid not null references identity.organisation,
  citizen uuid not null references identity.citizen,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  document text not null,
  document_day date not null,
  source text not null check (source in ('registered', 'handedOver', 'checked'))
);
create unique index representation_one on identity.representation (organisation) where valid_to is null;
create index representation_of on identity.representation (organisation);
create index representation_citizen on identity.representation (citizen);

-- A change of the representative that waits for the second person: the new one (after a hand-over) or the city's operator (after a claim).
create table identity.representative_change (
  id bigint generated always as identity primary key,
  organisation uuid not null references identity.organisation,
  kind text not null check (kind in ('handOver', 'claim')),
  pin text not null check (pin ~ '^[0-9]{12}$'),
  name text not null,
  on_day date not null,
  document text not null,
  document_day date not null,
  state text not null check (state in ('waiting', 'done', 'refused', 'takenBack')),
  asked_by uuid not null references identity.citizen,
  asked_at timestamptz not null
);
create unique index representative_hand_over on identity.representative_change (organisation) where kind = 'handOver' and state = 'waiting';
create unique index representative_claim on identity.representative_change (organisation, pin) where kind = 'claim' and state = 'waiting';
create index representative_change_pin on identity.representative_change (pin) where state = 'waiting';

-- Giấy ủy quyền: who, for which procedures (null: all), from a day up to and without a day. Given and taken back, never changed.
create table identity.mandate (
  id bigint generated always as identity primary key,
  organisation uuid not null references identity.organisation,
  pin text not null check (pin ~ '^[0-9]{12}$'),
  name text not null,
  may text not null check (may in ('file', 'see')),
  procedures text[] check (cardinality(procedures) > 0),
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  document text not null,
  document_day date not null,
  given_by uuid not null references identity.citizen,
  given_at timestamptz not null,
  revoked_by text,
  revoked_at timestamptz,
  check ((revoked_at is null) = (revoked_by is null))
);
create index mandate_organisation on identity.mandate (organisation, id);
create index mandate_pin on identity.mandate (pin) where revoked_at is null;

-- Everything that happened to an organisation and to whoever acts for it; only ever added to.
create table identity.organisation_event (
  id bigint generated always as identity primary key,
  organisation uuid not null references identity.organisation,
  at timestamptz not null,
  -- { kind, id, name }
  actor jsonb not null,
  type text not null,
  data jsonb not null default '{}'
);
create index organisation_event_of on identity.organisation_event (organisation, id);

-- On what grounds a person acts for an organisation, each with its days.
create view identity.acting as
  select r.organisation, c.pin, 'representative' as kind, 'file' as may, null::text[] as procedures, r.valid_from, r.valid_to,
    r.document, r.document_day, null::bigint as mandate
  from identity.representation r join identity.citizen c on c.id = r.citizen
  union all
  select m.organisation, m.pin, 'mandate', m.may, m.procedures, m.valid_from, m.valid_to, m.document, m.document_day, m.id
  from identity.mandate m where m.revoked_at is null;

-- For whom the person of this session acts now; the right is asked anew at every request.
alter table identity.session
  add column organisation uuid references identity.organisation,
  add constraint session_acts check (organisation is null or kind = 'citizen');

grant select, insert, update on identity.organisation, identity.representation, identity.representative_change, identity.mandate to motcua_app;
grant select, insert on identity.organisation_event to motcua_app;
grant select on identity.acting to motcua_app;
