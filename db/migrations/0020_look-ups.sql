-- Look-ups across the city's books: an index on the kind of book alone is never the way in, however many entries a kind has. Marriages by the
-- names in them, and the birth of a person by the number.
create index entry_spouses on registers.entry using gin (names) where type in ('so-ket-hon', 'so-ghi-chu');
create index entry_child on registers.entry ((data ->> 'childPin')) where type = 'so-khai-sinh';

-- Drafts that are kept no longer, and those that soon will not be.
create index draft_expiry on dossiers.draft (expires_at) where submitted_code is null;
