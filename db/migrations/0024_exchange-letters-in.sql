-- Which part of a group a letter speaks of, so that news that was overtaken on the way is known as such.
alter table exchange.incoming add column leg text;
create index incoming_leg on exchange.incoming (subject, leg) where verdict = 'accepted';
create index incoming_unproven on exchange.incoming (at) where partner_id is null;

-- Which letters name a file: only their partners may fetch it.
create index letter_files on exchange.letter using gin (files);

-- What the agency said when it refused a letter for good, by its code.
create index attempt_code on exchange.attempt (partner_id, code) where code is not null;
