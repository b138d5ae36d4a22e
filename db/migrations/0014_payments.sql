-- Thu lệ phí ở quầy: receipts with numbers, exemptions with their ground, and the day's closing. Kept for ever.
create schema payments;
grant usage on schema payments to motcua_app, motcua_officer;

-- Quyển biên lai: one row a unit and year. Its row lock hands out the numbers and orders everything that is written at this desk.
create table payments.receipt_book (
  id bigint generated always as identity primary key,
  unit_id text not null,
  year int not null check (year between 1900 and 2200),
  last_number int not null default 0 check (last_number >= 0),
  unique (unit_id, year)
);

-- Biên lai. Amounts are whole đồng; the lines are those of the dossier as they stood when it was filed.
create table payments.receipt (
  id bigint generated always as identity primary key,
  book_id bigint not null references payments.receipt_book,
  unit_id text not null,
  year int not null,
  number int not null check (number > 0),
  dossier_code text not null,
  payer text not null check (payer <> ''),
  lines jsonb not null,
  amount bigint not null check (amount > 0),
  certain boolean not null,                              -- false: an amount has not been read in the act itself
  cashier text not null,
  cashier_name text not null,
  taken_on date not null,
  taken_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by jsonb,
  cancel_reason text check (cancel_reason <> ''),
  check (num_nonnulls(cancelled_at, cancelled_by, cancel_reason) in (0, 3)),
  unique (book_id, number)
);
create unique index receipt_dossier on payments.receipt (dossier_code) where cancelled_at is null;
create index receipt_day on payments.receipt (unit_id, cashier, taken_on, number);

-- Miễn lệ phí: which lines, on which ground, which paper was seen, by whom (Luật Hộ tịch 2014, Điều 11).
create table payments.exemption (
  id bigint generated always as identity primary key,
  unit_id text not null,
  dossier_code text not null,
  lines jsonb not null,
  amount bigint not null check (amount >= 0),
  ground text not null,
  beneficiary text not null check (beneficiary <> ''),
  paper text not null check (paper <> ''),
  law text not null check (law <> ''),
  cashier text not null,
  cashier_name text not null,
  taken_on date not null,
  taken_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by jsonb,
  cancel_reason text check (cancel_reason <> ''),
  check (num_nonnulls(cancelled_at, cancelled_by, cancel_reason) in (0, 3))
);
create unique index exemption_dossier on payments.exemption (dossier_code) where cancelled_at is null;
create index exemption_day on payments.exemption (unit_id, cashier, taken_on);

-- Chốt quỹ: a cashier's day at a unit. A difference has its reason.
create table payments.day_close (
  id bigint generated always as identity primary key,
  unit_id text not null,
  cashier text not null,
  cashier_name text not null,
  day date not null,
  receipts int not null check (receipts >= 0),
  cancelled int not null check (cancelled >= 0),
  exempted int not null check (exempted >= 0),
  amount bigint not null check (amount >= 0),
  counted bigint not null check (counted >= 0),
  difference bigint not null generated always as (counted - amount) stored,
  reason text check (reason <> ''),
  closed_at timestamptz not null,
  check (counted = amount or reason is not null),
  unique (unit_id, cashier, day)
);

-- Numbers only grow.
create function payments.guard_book() returns trigger language plpgsql as $$
begin
  if new.last_number < old.last_number then raise exception 'numbers of receipts only grow'; end if;
  return new;
end $$;
create trigger book_only_grows before update on payments.receipt_book for each row execute function payments.guard_book();

-- After the day is closed nothing more is written for it, and what was cancelled stays cancelled.
create function payments.guard_day() returns trigger language plpgsql as $$
begin
  if exists (select from payments.day_close c where c.unit_id = new.unit_id and c.cashier = new.cashier and c.day = new.taken_on) then
    raise exception 'the day % of this cashier is closed', new.taken_on;
  end if;
  if tg_op = 'UPDATE' and old.cancelled_at is not null then raise exception 'it is cancelled already'; end if;
  return new;
end $$;
create trigger receipt_day_open before insert or update on payments.receipt for each row execute function payments.guard_day();
create trigger exemption_day_open before insert or update on payments.exemption for each row execute function payments.guard_day();

grant select, insert on payments.receipt_book, payments.receipt, payments.exemption, payments.day_close to motcua_app, motcua_officer;
grant update (last_number) on payments.receipt_book to motcua_app, motcua_officer;
grant update (cancelled_at, cancelled_by, cancel_reason) on payments.receipt, payments.exemption to motcua_app, motcua_officer;
grant usage on all sequences in schema payments to motcua_app, motcua_officer;

-- The second wall: an officer's connection reads and writes the till of the unit of the post.
alter table payments.receipt_book enable row level security;
alter table payments.receipt enable row level security;
alter table payments.exemption enable row level security;
alter table payments.day_close enable row level security;
create policy program on payments.receipt_book to motcua_app using (true) with check (true);
create policy program on payments.receipt to motcua_app using (true) with check (true);
create policy program on payments.exemption to motcua_app using (true) with check (true);
create policy program on payments.day_close to motcua_app using (true) with check (true);
create policy officer on payments.receipt_book to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
create policy officer on payments.receipt to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
create policy officer on payments.exemption to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));
create policy officer on payments.day_close to motcua_officer
  using (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')))
  with check (unit_id = any (string_to_array(current_setting('motcua.units', true), ',')));

-- What was paid follows the dossier: the unit that it was referred to, or that inherited it, sees it and does not take it again.
create policy dossier on payments.receipt for select to motcua_officer using (exists (select from dossiers.dossier d where d.code = dossier_code));
create policy dossier on payments.exemption for select to motcua_officer using (exists (select from dossiers.dossier d where d.code = dossier_code));

-- How a dossier came in, and who helped, is written once: evidence that nobody edits afterwards.
create function dossiers.guard_channel() returns trigger language plpgsql as $$
begin
  if new.channel is distinct from old.channel or new.assisted is distinct from old.assisted then
    raise exception 'how it came in and who helped are written once';
  end if;
  return new;
end $$;
create trigger draft_channel_stays before update on dossiers.draft for each row execute function dossiers.guard_channel();
create trigger dossier_channel_stays before update on dossiers.dossier for each row execute function dossiers.guard_channel();

-- An officer's own mobile number: never the applicant's in a filing that officers help with.
alter table identity.officer add column if not exists phone text check (phone ~ '^0[0-9]{9}$');
