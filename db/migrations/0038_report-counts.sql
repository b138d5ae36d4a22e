-- Dossiers that are being decided, counted by unit and procedure without reading them: only those that are open stand in the index.
create index dossier_deciding on dossiers.dossier (unit_id, procedure) include (due_at, paused_at)
  where received_at is not null and state in ('received', 'paused', 'examined', 'confirming', 'toSign');

-- Thống kê hộ tịch: what statistics may know of an entry: where, what, when, the sex, and whether a birth was entered after 60 days (Luật Hộ tịch 2014, Điều 15).
create index entry_counted on registers.entry (type, entered_on);
create view registers.published_civil_event as
  select unit_id, type, entered_on, dossier_code is null as carried_over,
    case type when 'so-khai-sinh' then data->>'childSex' end as sex,
    case type when 'so-khai-sinh' then entered_on - born > 60 end as late
  from registers.entry where type in ('so-khai-sinh', 'so-ket-hon', 'so-khai-tu');
grant select on registers.published_civil_event to motcua_app;
