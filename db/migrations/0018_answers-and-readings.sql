-- What a unit asked another for a dossier, and what came back: the dossiers room reads it, its officers within their own wall.
create view registers.published_inquiry with (security_invoker = true) as
  select id, from_unit, to_unit, dossier_code, question, asked_at, answered_at, answer, answer_text, answered_by->>'name' as answered_by
  from registers.inquiry;
grant select on registers.published_inquiry to motcua_app, motcua_officer;
-- Dossiers that wait for an answer of another unit are looked for every few seconds.
create index dossier_waits_for_answer on dossiers.dossier (id) where verifying is not null;

-- Đọc sổ: who looked into the books of a unit, when, at what, and for what purpose where it was said. Append-only.
create table registers.reading (
  id bigint generated always as identity primary key,
  unit_id text not null,                                 -- the unit of whoever read
  officer_id text not null,
  officer_name text not null,
  at timestamptz not null,
  kind text not null check (kind in ('search', 'entry', 'book', 'print')),
  entry_id bigint references registers.entry,
  book_id bigint references registers.book,
  sought jsonb,                                          -- what was searched for, as it was typed
  purpose text not null default '',
  check ((kind = 'search') = (sought is not null)),
  check ((kind = 'entry') = (entry_id is not null)),
  check ((kind in ('book', 'print')) = (book_id is not null))
);
create index reading_unit on registers.reading (unit_id, id desc);
create index reading_entry on registers.reading (entry_id, id desc) where entry_id is not null;
grant select, insert on registers.reading to motcua_app, motcua_officer;
grant usage on all sequences in schema registers to motcua_app, motcua_officer;
alter table registers.reading enable row level security;
create policy program on registers.reading to motcua_app using (true) with check (true);
create policy officer on registers.reading to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
