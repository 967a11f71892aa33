-- What was written down inside the Amt. Never changed, never deleted.
create table vorgang.notiz (
    id uuid primary key,
    vorgang uuid not null references vorgang.vorgang (id),
    art text not null,
    text text not null,
    mit text not null,
    geschehen timestamptz not null,
    person uuid not null,
    notiert timestamptz not null,
    dokument uuid
);

create index notiz_vorgang on vorgang.notiz (vorgang, notiert);

-- A day on which somebody wants to see the Vorgang again; with a time of day it is an appointment.
create table vorgang.wiedervorlage (
    id uuid primary key,
    vorgang uuid not null references vorgang.vorgang (id),
    tag date not null,
    uhrzeit time,
    ort text not null,
    anlass text not null,
    fuer uuid not null,
    von uuid,
    angelegt timestamptz not null,
    erledigt timestamptz,
    erledigt_von uuid
);

create index wiedervorlage_offen on vorgang.wiedervorlage (fuer, tag, id) where erledigt is null;
create index wiedervorlage_vorgang on vorgang.wiedervorlage (vorgang, tag);

-- Answers the Amt has corrected. What the person submitted stays in the Antrag; the highest number counts.
create table vorgang.berichtigung (
    vorgang uuid not null references vorgang.vorgang (id),
    nummer integer not null,
    feld text not null,
    wert text[] not null,
    vorher text[] not null,
    grund text not null,
    person uuid not null,
    zeitpunkt timestamptz not null,
    primary key (vorgang, nummer)
);

-- People and places that take part besides the applicant.
create table vorgang.beteiligung (
    id uuid primary key,
    vorgang uuid not null references vorgang.vorgang (id),
    rolle text not null,
    name text not null,
    erreichbar text not null,
    person uuid not null,
    seit timestamptz not null,
    beendet timestamptz
);

create index beteiligung_vorgang on vorgang.beteiligung (vorgang, seit);

-- The address under which a calendar reads one's own dates; only its checksum is kept.
create table vorgang.kalenderzugang (
    person uuid primary key,
    pruefsumme text not null unique,
    seit timestamptz not null
);
