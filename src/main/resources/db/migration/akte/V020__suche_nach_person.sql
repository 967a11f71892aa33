-- A saved search can be narrowed to somebody who takes part in the Akte.
alter table akte.gespeicherte_suche add column beteiligt text not null default '';

-- What brought somebody into the Akte by itself, for example the Vorgang of her Antrag; empty: somebody entered her.
alter table akte.beteiligter add column bezug text not null default '';
