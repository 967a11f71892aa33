create schema if not exists prozess;

-- The register. A figure is art + number (zero where the art tells none), with what it rests on.
create table prozess.prozess (
    kennung             text primary key check (kennung ~ '^[a-z0-9][a-z0-9-]{1,60}$' and kennung <> 'neu'),
    name                text not null,
    zweck               text not null,
    einheit             text not null,
    verantwortlich      text not null,
    leistung            text,
    fachverfahren       text,
    fallzahl_art        text not null,
    fallzahl            numeric not null,
    fallzahl_jahr       integer,
    fallzahl_quelle     text not null,
    fallzahl_stichtag   date,
    dauer_art           text not null,
    dauer               numeric not null,
    dauer_jahr          integer,
    dauer_quelle        text not null,
    dauer_stichtag      date,
    kostensatz_art      text not null,
    kostensatz          numeric not null,
    kostensatz_jahr     integer,
    kostensatz_quelle   text not null,
    kostensatz_stichtag date,
    version             integer not null,
    geaendert           timestamptz not null,
    suchtext            text generated always as (lower(
        kennung || ' ' || name || ' ' || zweck || ' ' || verantwortlich || ' ' || coalesce(leistung, '') || ' ' || coalesce(fachverfahren, ''))) stored
);
create index prozess_einheit on prozess.prozess (einheit);

-- A Fassung is worked on as a draft, one of each kind at a time; a valid one never changes.
create table prozess.fassung (
    prozess       text not null references prozess.prozess (kennung),
    art           text not null check (art in ('IST', 'SOLL')),
    nummer        integer not null check (nummer > 0),
    stand         text not null check (stand in ('ENTWURF', 'GUELTIG')),
    begonnen_von  text not null,
    begonnen      timestamptz not null,
    festgestellt  timestamptz,
    version       integer not null,
    primary key (prozess, art, nummer),
    check ((stand = 'GUELTIG') = (festgestellt is not null))
);
create unique index fassung_entwurf on prozess.fassung (prozess, art) where stand = 'ENTWURF';

create table prozess.schritt (
    prozess      text not null,
    art          text not null,
    nummer       integer not null,
    lfd          integer not null check (lfd > 0),
    baustein     text,
    bezeichnung  text not null,
    wer          text not null,
    minuten_art  text not null,
    minuten      numeric not null,
    minuten_bis  numeric,
    anteil_art   text not null,
    anteil       numeric not null check (anteil between 0 and 100),
    hilfsmittel  text not null,
    vorher       text,
    nachher      text,
    primary key (prozess, art, nummer, lfd),
    foreign key (prozess, art, nummer) references prozess.fassung (prozess, art, nummer)
);

-- Which Fassung counts: the newest valid one, and while there is none the draft.
create view prozess.massgeblich as
select distinct on (prozess, art) prozess, art, nummer, stand
  from prozess.fassung
 order by prozess, art, (stand = 'GUELTIG') desc, nummer desc;

-- Which file of the Kommune was read last, so that a restart does not undo what people have edited since.
create table prozess.ladung (
    datei       text primary key,
    pruefsumme  text not null
);
