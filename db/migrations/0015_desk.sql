-- Giữ hồ sơ: who has a dossier open. It tells colleagues, it locks nothing: the version of the dossier does that.
create table dossiers.hold (
  dossier_id bigint primary key references dossiers.dossier,
  officer_id text not null,
  officer_name text not null,
  unit_id text not null,
  since timestamptz not null,
  until timestamptz not null
);

-- How often each reason of the library was given, by unit and month: a reason that comes often is a question that is badly put.
create table dossiers.reason_count (
  unit_id text not null,
  month date not null,
  reason text not null,
  given int not null,
  primary key (unit_id, reason, month)
);

grant select, insert, update, delete on dossiers.hold to motcua_app, motcua_officer;
grant select, insert, update on dossiers.reason_count to motcua_app, motcua_officer;

alter table dossiers.hold enable row level security;
create policy program on dossiers.hold to motcua_app using (true) with check (true);
create policy officer on dossiers.hold to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
alter table dossiers.reason_count enable row level security;
create policy program on dossiers.reason_count to motcua_app using (true) with check (true);
create policy officer on dossiers.reason_count to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
