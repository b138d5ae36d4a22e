-- The outbox: a message is written in the transaction that causes it and sent later.
create schema notices;
grant usage on schema notices to motcua_app, motcua_officer;

create table notices.message (
  id bigint generated always as identity primary key,
  kind text not null,
  channel text not null check (channel in ('sms', 'email')),
  recipient text not null,
  subject text,
  body text not null,
  dossier_code text,
  created_at timestamptz not null,
  not_before timestamptz not null,
  sent_at timestamptz,
  attempts int not null default 0,
  failure text,
  -- The same news is told once, however often its cause is repeated.
  once_key text unique
);
create index message_waiting on notices.message (not_before, id) where sent_at is null and attempts < 8;
create index message_recipient on notices.message (recipient, id desc);
create index message_dossier on notices.message (dossier_code, id) where dossier_code is not null;

grant select, insert on notices.message to motcua_app, motcua_officer;
grant update (sent_at, attempts, failure, not_before, body) on notices.message to motcua_app;
