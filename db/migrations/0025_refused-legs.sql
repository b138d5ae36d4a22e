-- Parts that an agency refused stand on the board of parts for a while: the applicant may mend them and send them again.
create function dossiers.has_refused_leg(legs jsonb) returns boolean language sql immutable parallel safe
  return jsonb_path_exists(legs, '$[*] ? (@.kind != "ho-tich" && @.state == "refused")');
create index dossier_refused_legs on dossiers.dossier (unit_id, finished_at) where dossiers.has_refused_leg(legs);
