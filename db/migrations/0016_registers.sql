-- Ghi chú has a kind: look-ups ask whether a marriage ended, or which number came late, without reading sentences.
alter table registers.annotation
  add column kind text not null default 'other'
    check (kind in ('change', 'divorce', 'annulment', 'death', 'recognition', 'guardianship', 'pin', 'spoiled', 'other')),
  add column source_unit text,                           -- the unit that did what is annotated here, when it is another
  add column field text,                                 -- a number that came late: where it belongs …
  add column value text,                                 -- … and the number; the entry itself stays as written
  add check ((kind = 'pin') = (field is not null and value is not null));
create unique index annotation_pin on registers.annotation (entry_id, field) where kind = 'pin';
create index annotation_value on registers.annotation (value) where kind = 'pin';

-- Mở sổ, khóa sổ: who opened it, how many pages the paper book has as its head counted them (Luật Hộ tịch 2014, Điều 59).
alter table registers.book
  add column opened_by jsonb,
  add column pages int check (pages > 0);
grant update (pages) on registers.book to motcua_app, motcua_officer;

-- People are looked for by any name in an entry, and a unit leafs through its own.
create index entry_names on registers.entry using gin (names);
create index entry_unit on registers.entry (unit_id, id desc);

-- Which unit's book an entry stands in: an officer may know that of any entry, and nothing more of another unit's.
create function registers.holder(entry bigint) returns text language sql stable security definer set search_path = '' as
  $$ select e.unit_id from registers.entry e where e.id = entry $$;
revoke all on function registers.holder(bigint) from public;
grant execute on function registers.holder(bigint) to motcua_app, motcua_officer;

-- Bản chính trên phôi: one valid original of an event, two of a marriage; a spoiled one is cancelled and replaced (Thông tư 04/2020/TT-BTP, Điều 35).
create table registers.certificate (
  id bigint generated always as identity primary key,
  entry_id bigint not null references registers.entry,
  unit_id text not null,
  kind text not null check (kind <> ''),
  original int not null check (original between 1 and 2),
  serial text not null check (serial <> ''),             -- printed on the blank form
  issued_at timestamptz not null,
  issued_by jsonb not null,
  handed_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by jsonb,
  cancel_reason text check (cancel_reason <> ''),
  replaces bigint unique references registers.certificate,
  check (original = 1 or kind = 'giay-ket-hon'),
  check (num_nonnulls(cancelled_at, cancelled_by, cancel_reason) in (0, 3)),
  check (cancelled_at is null or handed_at is null),
  unique (kind, serial)
);
create unique index certificate_valid on registers.certificate (entry_id, kind, original) where cancelled_at is null;
create index certificate_entry on registers.certificate (entry_id, id);

create function registers.guard_certificate() returns trigger language plpgsql as $$
begin
  if old.cancelled_at is not null then raise exception 'original % is cancelled already', old.serial; end if;
  return new;
end $$;
create trigger certificate_cancelled_once before update on registers.certificate for each row execute function registers.guard_certificate();

-- Hỏi nơi khác: a unit asks another what its books say, or that it annotates (Luật Hộ tịch 2014, Điều 28–30).
create table registers.inquiry (
  id bigint generated always as identity primary key,
  from_unit text not null,
  to_unit text not null,
  dossier_code text not null,
  question text not null check (question in ('marital-status', 'marriage', 'annotate')),
  about jsonb not null,                                  -- name, born, pin
  text text not null default '',                         -- what is to be annotated, or what else the answer should say
  entry_id bigint references registers.entry,            -- of a request to annotate: beside which entry …
  kind text,                                             -- … and as what
  asked_at timestamptz not null,
  asked_by jsonb not null,
  due_at timestamptz not null,
  answered_at timestamptz,
  answered_by jsonb,
  answer text check (answer in ('found', 'not-found', 'annotated', 'text')),
  found_entry bigint references registers.entry,
  answer_text text check (answer_text <> ''),
  check (from_unit <> to_unit),
  check ((question = 'annotate') = (entry_id is not null and kind is not null)),
  check (num_nonnulls(answered_at, answered_by, answer, answer_text) in (0, 4)),
  check ((answer = 'found') is not true or found_entry is not null)
);
create index inquiry_open on registers.inquiry (to_unit, due_at, id) where answered_at is null;
create index inquiry_to on registers.inquiry (to_unit, id desc);
create index inquiry_from on registers.inquiry (from_unit, id desc);
create index inquiry_dossier on registers.inquiry (dossier_code, id);

create function registers.guard_inquiry() returns trigger language plpgsql as $$
begin
  if old.answered_at is not null then raise exception 'inquiry % is answered already', old.id; end if;
  return new;
end $$;
create trigger inquiry_answered_once before update on registers.inquiry for each row execute function registers.guard_inquiry();

grant select, insert on registers.certificate, registers.inquiry to motcua_app, motcua_officer;
grant update (handed_at, cancelled_at, cancelled_by, cancel_reason) on registers.certificate to motcua_app, motcua_officer;
grant update (answered_at, answered_by, answer, found_entry, answer_text) on registers.inquiry to motcua_app, motcua_officer;
grant usage on all sequences in schema registers to motcua_app, motcua_officer;

-- The second wall: an officer's connection reads and writes the books that the unit of the post keeps, its own and those it inherited; a
-- question is seen by both sides, asked by one and answered by the other.
create view registers.kept as
  select unit from unnest(string_to_array(current_setting('motcua.units', true), ',')) unit
  union
  select h.unit from units.published_heir h where h.is_main and h.heir = any (string_to_array(current_setting('motcua.units', true), ','));
grant select on registers.kept to motcua_app, motcua_officer;

alter policy officer on registers.book using (unit_id in (select unit from registers.kept)) with check (unit_id in (select unit from registers.kept));
alter policy officer on registers.annotation using (unit_id in (select unit from registers.kept)) with check (unit_id in (select unit from registers.kept));
-- What is entered now is entered by the unit of the post; a unit that is gone enters nothing.
alter policy officer on registers.entry using (unit_id in (select unit from registers.kept))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
alter table registers.certificate enable row level security;
alter table registers.inquiry enable row level security;
create policy program on registers.certificate to motcua_app using (true) with check (true);
create policy program on registers.inquiry to motcua_app using (true) with check (true);
create policy officer on registers.certificate to motcua_officer
  using (unit_id in (select unit from registers.kept)) with check (unit_id in (select unit from registers.kept));
create policy seen_by_both on registers.inquiry for select to motcua_officer
  using (from_unit in (select unit from registers.kept) or to_unit in (select unit from registers.kept));
create policy asked_by_one on registers.inquiry for insert to motcua_officer
  with check (from_unit = any (string_to_array(current_setting('motcua.units', true), ',')));
create policy answered_by_the_other on registers.inquiry for update to motcua_officer
  using (to_unit in (select unit from registers.kept)) with check (to_unit in (select unit from registers.kept));
