-- What else the log says of each month, unit and procedure: one row a figure (`src/modules/statistics/queries/tallies.ts` names them).
create table statistics.tally (
  grain text not null check (grain in ('month', 'year')),
  start_day date not null,
  unit_id text not null,
  procedure text not null,
  figure text not null,
  count bigint not null,
  primary key (grain, start_day, unit_id, procedure, figure)
);
grant select, insert, update, delete on statistics.tally to motcua_app;

-- What is counted already is counted anew, with its tallies: the cursor begins again.
delete from statistics.bucket;
delete from statistics.ended;
delete from statistics.answer;
update statistics.cursor set xid = '0', id = 0, events = 0, version = version + 1;
