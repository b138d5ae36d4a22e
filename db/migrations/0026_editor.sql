-- Editions that the city wrote itself stand beside those of the catalogue, each with its texts in English.
alter table procedures.published
  add column origin text not null default 'catalogue' check (origin in ('catalogue', 'editor')),
  add column english jsonb not null default '{}';
