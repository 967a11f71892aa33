create schema if not exists steuerung;

-- What was heard, one row per thing; every column may arrive before or after its neighbours.
create table steuerung.antrag (
    antrag      uuid primary key,
    entwurf     uuid not null,
    leistung    text not null,
    eingereicht timestamptz not null
);
create index antrag_eingereicht on steuerung.antrag (eingereicht);
create index antrag_entwurf on steuerung.antrag (entwurf);

create table steuerung.seite (
    entwurf  uuid not null,
    seite    text not null,
    leistung text not null,
    fassung  integer not null,
    erreicht timestamptz not null,
    primary key (entwurf, seite)
);
create index seite_leistung on steuerung.seite (leistung, erreicht);

create table steuerung.vorgang (
    vorgang     uuid primary key,
    leistung    text not null,
    eingegangen timestamptz not null,
    einheit     text,
    entschieden timestamptz,
    ergebnis    text,
    wartezeit_s bigint,
    digital     boolean
);
create index vorgang_entschieden on steuerung.vorgang (leistung, entschieden);
create index vorgang_offen on steuerung.vorgang (eingegangen) where entschieden is null;

-- What was published last, so that only changes are told.
create table steuerung.messung (
    leistung text primary key,
    anzahl   integer not null,
    median   double precision not null,
    p80      double precision not null,
    stand    timestamptz not null
);
