-- Phần việc của một nhóm liên thông: the parts of a group, the civil event first. They follow the log like the rest of the row.
alter table dossiers.dossier add column legs jsonb, add column legs_due_at timestamptz, add column whole_due_at timestamptz;
create function dossiers.has_open_leg(legs jsonb) returns boolean language sql immutable parallel safe
  return jsonb_path_exists(legs, '$[*] ? (@.kind != "ho-tich" && (@.state == "asked" || @.state == "accepted" || @.state == "verifying" || @.state == "deficient"))');
-- The board of parts that are late or stuck.
create index dossier_open_legs on dossiers.dossier (unit_id, legs_due_at) where dossiers.has_open_leg(legs);

-- What other agencies make of their parts, for the public figures. `due_at` is by law, not as promised after an apology.
create view dossiers.published_leg as
  select d.unit_id, d.procedure, d.received_at, l->>'agency' as agency, l->>'kind' as kind, l->>'state' as state,
    (l->>'legalDueAt')::timestamptz as due_at, (l->>'finishedAt')::timestamptz as finished_at
  from dossiers.dossier d cross join jsonb_array_elements(d.legs) l
  where d.legs is not null and d.received_at is not null;
grant select on dossiers.published_leg to motcua_app;
create index dossier_groups on dossiers.dossier (received_at) where legs is not null;
