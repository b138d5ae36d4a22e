-- On time, and late by whose clock: counted by the same cursor as the online rate, from the log and the published ledger.
create or replace view dossiers.published_event as
  select e.id, e.xid, e.dossier_id, e.seq, e.type, e.at, e.unit_id, d.procedure, d.channel, d.submitted_at, d.received_at, d.due_at, d.finished_at,
    d.supplements
  from dossiers.event e join dossiers.dossier d on d.id = e.dossier_id;

-- Dossiers that ended, by the day of the end. `held_*`: working minutes of each owner; `late_*`: those of them after the legal due time.
-- `former`: a unit that had the dossier first and sent it on.
create table statistics.ended (
  grain text not null check (grain in ('day', 'month', 'year')),
  start_day date not null,
  unit_id text not null,
  procedure text not null,
  ended int not null,
  on_time int not null check (on_time between 0 and ended),
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
  primary key (grain, start_day, unit_id, procedure)
);
grant select, insert, update, delete on statistics.ended to motcua_app;

-- What is counted already is counted anew, with its times: the cursor begins again, and stored answers are made again.
delete from statistics.bucket;
delete from statistics.answer;
update statistics.cursor set xid = '0', id = 0, events = 0, version = version + 1;
