-- Sổ hộ tịch (Luật Hộ tịch 2014, Điều 58–60): kept forever, nothing deleted, nothing renumbered.
create schema registers;
grant usage on schema registers to motcua_app, motcua_officer;

-- One row a type, unit and year. Its row lock hands out the numbers, so they have neither gap nor duplicate.
create table registers.book (
  id bigint generated always as identity primary key,
  type text not null,
  unit_id text not null,
  year int not null check (year between 1900 and 2200),
  volume int not null default 1 check (volume > 0),      -- the volume that is being written; numbers run on from one to the next
  last_number int not null default 0 check (last_number >= 0),
  opened_at timestamptz not null,
  locked_at timestamptz,
  locked_by jsonb,
  unique (type, unit_id, year)
);
create index book_unit on registers.book (unit_id, year desc, type);

create table registers.entry (
  id bigint generated always as identity primary key,
  book_id bigint not null references registers.book,
  unit_id text not null,
  type text not null,
  volume int not null,
  number int not null check (number > 0),
  entered_on date not null,
  entered_at timestamptz not null,
  data jsonb not null,
  dossier_code text,                                     -- null: carried over from a paper book
  signer jsonb not null,
  -- What people look entries up by; derived from data, without marks.
  subject text not null,                                 -- bare name of the person registered (of a marriage: both, in alphabetical order)
  born date,                                             -- of the person registered
  mother_pin text,
  pins text[] not null default '{}',
  names text[] not null default '{}',                    -- bare names of everybody in it
  unique (book_id, number)
);
create unique index entry_dossier on registers.entry (dossier_code, type) where dossier_code is not null;
create index entry_month on registers.entry (book_id, entered_on, number);
create index entry_born on registers.entry (type, born) where born is not null;
create index entry_pins on registers.entry using gin (pins);
create index entry_subject on registers.entry (type, subject);

-- Ghi chú: what happened to an entry later (Luật Hộ tịch 2014, Điều 28–30). The entry itself stays as it was written.
create table registers.annotation (
  id bigint generated always as identity primary key,
  entry_id bigint not null references registers.entry,
  unit_id text not null,
  at timestamptz not null,
  text text not null check (text <> ''),
  dossier_code text,
  by jsonb not null
);
create index annotation_entry on registers.annotation (entry_id, id);

-- A number is never taken back, and a locked book is never written again.
create function registers.guard_book() returns trigger language plpgsql as $$
begin
  if old.locked_at is not null then raise exception 'book % is locked', old.id; end if;
  if new.last_number < old.last_number or new.volume < old.volume then raise exception 'numbers of book % only grow', old.id; end if;
  return new;
end $$;
create trigger book_only_grows before update on registers.book for each row execute function registers.guard_book();

-- What statistics may know: entries without a dossier are paper dossiers that were never entered.
create view registers.published_entry as
  select e.id, e.unit_id, e.type, b.year, e.number, e.entered_on, e.dossier_code from registers.entry e join registers.book b on b.id = e.book_id;

grant select, insert on registers.book, registers.entry, registers.annotation to motcua_app, motcua_officer;
grant update (last_number, volume, locked_at, locked_by) on registers.book to motcua_app, motcua_officer;
grant select on registers.published_entry to motcua_app;
grant usage on all sequences in schema registers to motcua_app, motcua_officer;

-- The second wall: an officer's connection reads and writes the books of the unit of the post.
alter table registers.book enable row level security;
alter table registers.entry enable row level security;
alter table registers.annotation enable row level security;
create policy program on registers.book to motcua_app using (true) with check (true);
create policy program on registers.entry to motcua_app using (true) with check (true);
create policy program on registers.annotation to motcua_app using (true) with check (true);
create policy officer on registers.book to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
create policy officer on registers.entry to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
create policy officer on registers.annotation to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
