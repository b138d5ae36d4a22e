-- Organisation: who holds which post when, who signs for whom, who covers for whom; the second factor of a sign-in.

-- An empty period is a post that was taken back before it began.
alter table identity.post
  drop constraint post_check,
  add constraint post_period check (valid_to >= valid_from),
  -- Chức danh, as it is printed under a signature; null: the usual one of the role.
  add column title text,
  -- Only these procedures may be decided; null: all.
  add column procedures text[] check (cardinality(procedures) > 0),
  -- The decision that gave the post or the acting period: number and day.
  add column basis text,
  add column given_by text references identity.officer,
  add column given_at timestamptz,
  add column ended_by text references identity.officer,
  add column ended_at timestamptz,
  -- Nobody signs for another without an end and a written basis.
  add constraint acting_is_bounded check (acting_for is null or (acting_for <> officer and valid_to is not null and basis is not null));

-- Away from a day to a day: the cover sees the same work at that unit.
create table identity.absence (
  id bigint generated always as identity primary key,
  officer text not null references identity.officer,
  cover text not null references identity.officer check (cover <> officer),
  unit text not null,
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  written_by text not null references identity.officer,
  written_at timestamptz not null
);
create index absence_cover on identity.absence (cover, unit);
create index absence_officer on identity.absence (officer, unit);
create index absence_unit on identity.absence (unit, valid_to);

-- Bàn giao: who took over from whom, and what moved. Written once, never changed.
create table identity.hand_over (
  id bigint generated always as identity primary key,
  unit text not null,
  officer text not null references identity.officer,
  successor text not null references identity.officer check (successor <> officer),
  on_day date not null,
  moved jsonb not null,
  written_by text not null references identity.officer,
  written_at timestamptz not null
);
create index hand_over_unit on identity.hand_over (unit, id desc);

-- What an officer may do on a day: own posts, acting periods, and what a cover takes from the absent.
-- To sign is never covered: that takes an acting period with its basis.
create view identity.duty as
  select p.officer, p.unit, p.unit_name, p.role, p.title, p.procedures, p.valid_from, p.valid_to,
    case when p.acting_for is null then 'own' else 'acting' end as kind, p.acting_for as stands_for, p.basis
  from identity.post p
  union all
  select a.cover, p.unit, p.unit_name, p.role, null, p.procedures, greatest(p.valid_from, a.valid_from), least(p.valid_to, a.valid_to),
    'cover', a.officer, null
  from identity.absence a
  join identity.post p on p.officer = a.officer and p.unit = a.unit and p.acting_for is null and p.role in ('deskOfficer', 'civilStatusOfficer')
  where p.valid_from < a.valid_to and (p.valid_to is null or p.valid_to > a.valid_from);

-- TOTP (RFC 6238). The secret is sealed with the key of the installation; `last_step` makes a code work once.
create table identity.second_factor (
  officer text primary key references identity.officer,
  secret text,
  pending text,
  last_step bigint,
  confirmed_at timestamptz,
  check ((secret is null) = (confirmed_at is null))
);

create table identity.recovery_code (
  officer text not null references identity.officer,
  hash bytea not null,
  used_at timestamptz,
  primary key (officer, hash)
);

-- Where a second factor is demanded: for a role everywhere, for a unit, or for a role at a unit. The narrowest line counts.
create table identity.second_factor_rule (
  role text check (role in ('deskOfficer', 'civilStatusOfficer', 'signer', 'head', 'cityOperator')),
  unit text,
  required boolean not null,
  unique nulls not distinct (role, unit)
);

alter table identity.officer add column shortcuts boolean not null default true;
alter table identity.session add column revoked_by text references identity.officer;

grant select, insert, update on identity.absence to motcua_app, motcua_officer;
grant select, insert on identity.hand_over to motcua_app, motcua_officer;
grant select on identity.duty to motcua_app, motcua_officer;
grant select, insert, update, delete on identity.second_factor, identity.recovery_code, identity.second_factor_rule to motcua_app;
grant update (shortcuts) on identity.officer to motcua_officer;
