-- The other unit that has to do an Aufgabe, as the Ablauf names it: stelle:NAME or einheit:KURZ. Which unit that is today says the organisation.
alter table vorgang.aufgabe add column ziel text not null default '';

create index aufgabe_ziel on vorgang.aufgabe (ziel, vorgang) where ziel <> '';
