-- The English lines stand at the same place as the German ones.
alter table identitaet.einheit add column oeffnungszeiten_englisch text[] not null default '{}';
