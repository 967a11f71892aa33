create schema if not exists webdav;

-- What programs put down while they save: of one person, with a short life, never part of an Akte. `datei`: name below
-- <daten>/webdav, empty for a name without bytes. `blatt`: the Schriftstück whose name (`verdeckt`) was moved away to this one.
create table webdav.zwischenstueck (
    person uuid not null,
    akte text not null,
    name text not null,
    datei text not null,
    groesse bigint not null,
    blatt integer,
    verdeckt text,
    geaendert timestamptz not null,
    marke text,
    frist timestamptz,
    primary key (person, akte, name)
);

create index zwischenstueck_alter on webdav.zwischenstueck (geaendert);
