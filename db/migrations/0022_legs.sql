-- Phần việc của một nhóm liên thông: the parts of a group, the civil event first. They follow the log like the rest of the row.
alter table dossiers.dossier add column legs jsonb, add column legs_due_at timestamptz, add column whole_due_at timestamptz;
create function dossiers.has_open_leg(legs jsonb) returns boolean language sql immutable parallel safe
  return jsonb_path_exists(legs, '$[*] ? (@.kind != "ho-tich" && (@.state == "asked" || @.state == "accepted" || @.state == "verifying" || @.state == "deficient"))');
-- The board of parts that are late or stuck.
create index dossier_open_legs on dossiers.dossier (unit_id, legs_due_at) where dossiers.has_open_leg(legs);
