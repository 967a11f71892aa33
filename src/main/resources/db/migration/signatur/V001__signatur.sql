create schema if not exists signatur;

-- By content: what was found once holds for every file with the same bytes.
create table signatur.pruefung (
    pruefsumme text primary key,
    anzahl     integer not null,
    geprueft   timestamptz,
    bericht    jsonb,
    xml        text
);

create index pruefung_wartet on signatur.pruefung (pruefsumme) where anzahl > 0 and bericht is null;
