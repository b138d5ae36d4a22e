-- When the owner of a draft was told that it is kept no longer; a later change of the draft makes it count anew.
alter table dossiers.draft add column reminded_at timestamptz;
