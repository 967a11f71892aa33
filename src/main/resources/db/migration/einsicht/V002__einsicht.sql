-- An outside person may look at chosen sheets of an Akte for some time. link and pin are hashes; both are shown once and never kept.
create table einsicht.einsicht (
    id uuid primary key,
    aktenzeichen text not null,
    name text not null,
    rolle text not null check (rolle in ('BETEILIGT', 'VERTRETUNG', 'INFORMATIONSZUGANG', 'GERICHT', 'SONSTIGE')),
    grundlage text not null,
    grund text not null,
    von date not null,
    bis date not null check (bis >= von),
    vier_augen boolean not null,
    herunterladen boolean not null,
    stand text not null check (stand in ('ENTWURF', 'VORGELEGT', 'ERTEILT', 'WIDERRUFEN', 'VERWORFEN')),
    angelegt timestamptz not null,
    person uuid not null,
    vorgelegt_person uuid,
    erteilt timestamptz,
    erteilt_person uuid,
    ende timestamptz,
    ende_person uuid,
    ende_grund text not null default '',
    link text unique,
    pin text,
    fehlversuche int not null default 0
);

create index einsicht_akte on einsicht.einsicht (aktenzeichen, angelegt desc, id);

-- The sheets in it, and those whose absence is told. dokument is what was chosen; titel is what the outside person reads.
create table einsicht.stueck (
    einsicht uuid not null references einsicht.einsicht (id) on delete cascade,
    blatt int not null,
    art text not null check (art in ('ORIGINAL', 'GESCHWAERZT', 'ZURUECKGEHALTEN')),
    dokument uuid not null,
    titel text not null,
    grund text not null default '',
    primary key (einsicht, blatt)
);

create table einsicht.besuch (
    id uuid primary key,
    einsicht uuid not null references einsicht.einsicht (id) on delete cascade,
    sitzung text not null unique,
    begonnen timestamptz not null,
    zuletzt timestamptz not null,
    beendet boolean not null default false
);

create table einsicht.abruf (
    id bigint generated always as identity primary key,
    einsicht uuid not null references einsicht.einsicht (id) on delete cascade,
    besuch uuid references einsicht.besuch (id) on delete cascade,
    wann timestamptz not null,
    was text not null check (was in ('ANGEMELDET', 'PIN_FALSCH', 'SEITE', 'BILD', 'DATEI', 'BEENDET')),
    blatt int,
    seite int,
    fassung uuid
);

create index abruf_einsicht on einsicht.abruf (einsicht, id desc);
