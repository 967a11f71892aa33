-- What a unit does for all others, by the name Leistungspakete use; each name belongs to one unit.
alter table identitaet.einheit add column stellen text[] not null default '{}';
