-- A message has a state of its own, a name that its carrier sees, and an end: nothing is tried for ever, nothing is lost unseen.
alter table notices.message
  -- What the carrier gets as id, the same at each try: it drops what it has already, and its receipts speak of it.
  add column key uuid not null default gen_random_uuid() unique,
  add column state text not null default 'queued' check (state in ('queued', 'sent', 'delivered', 'failed', 'recalled')),
  -- The language of the first message is the language of the dossier's later ones.
  add column language text not null default 'vi' check (language in ('vi', 'en')),
  add column urgent boolean generated always as (kind = 'oneTimeCode') stored,
  add column give_up_at timestamptz,
  add column delivered_at timestamptz;

update notices.message set
  state = case when sent_at is not null then 'sent' when attempts >= 8 then 'failed' else 'queued' end,
  give_up_at = not_before + case kind when 'oneTimeCode' then interval '5 minutes' else interval '3 days' end,
  once_key = once_key || ':' || channel;
alter table notices.message alter column give_up_at set not null;

drop index notices.message_waiting;
-- Codes have a lane of their own: a thousand messages of the morning do not stand before somebody who waits at the sign-in.
create index message_waiting on notices.message (channel, urgent, not_before, id) where state = 'queued';
create index message_end on notices.message (give_up_at) where state = 'queued';
create index message_codes on notices.message (created_at) where kind = 'oneTimeCode' and body ~ '^[0-9]{6}';
create index message_failed on notices.message (id) where state = 'failed';
create index message_week on notices.message (created_at, channel, state);

grant update (key, state, give_up_at, delivered_at) on notices.message to motcua_app;

-- When people sleep, from a day on (city's time). A wait in the night ends at `wakes`; one-time codes do not wait.
create table notices.quiet_hours (
  valid_from date primary key,
  sleeps text not null check (sleeps ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  wakes text not null check (wakes ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  set_by text not null,
  set_at timestamptz not null
);
insert into notices.quiet_hours values ('2016-01-01', '21:00', '07:00', 'bản đầu', '2016-01-01 00:00+07');
grant select, insert, update on notices.quiet_hours to motcua_app;
grant select on notices.quiet_hours to motcua_officer;

-- The second wall: an officer's connection reads what was told of the dossiers that it sees, and nothing else.
alter table notices.message enable row level security;
create policy program on notices.message to motcua_app using (true) with check (true);
create policy officer_reads on notices.message for select to motcua_officer
  using (exists (select from dossiers.dossier d where d.code = dossier_code));
create policy officer_tells on notices.message for insert to motcua_officer with check (true);
-- An officer who takes a step back takes its message back too, while it waits.
grant update (state) on notices.message to motcua_officer;
create policy officer_recalls on notices.message for update to motcua_officer
  using (state = 'queued' and exists (select from dossiers.dossier d where d.code = dossier_code)) with check (state = 'recalled');

-- The language of a dossier is told even to the officer who has just sent it on to another unit: it says nothing else.
create function notices.language_of(code text) returns text
  language sql stable security definer set search_path = '' as
  $$ select coalesce((select m.language from notices.message m where m.dossier_code = code order by m.id limit 1), 'vi') $$;
revoke execute on function notices.language_of from public;
grant execute on function notices.language_of to motcua_app, motcua_officer;
