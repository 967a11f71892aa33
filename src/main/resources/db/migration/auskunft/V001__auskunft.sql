create schema if not exists auskunft;

-- Somebody asks what is kept about her (Art. 15 DSGVO).
create table auskunft.ersuchen (
    id uuid primary key,
    version integer not null default 0,
    stand text not null check (stand in ('EINGEGANGEN', 'IN_ARBEIT', 'ERTEILT', 'ABGELEHNT')),
    vorname text not null,
    nachname text not null,
    geboren date,
    email text not null,
    anschrift text not null,
    konto uuid,
    weg text not null check (weg in ('KONTO', 'SCHRIFTLICH', 'MUENDLICH', 'EMAIL')),
    eingang date not null,
    identitaet text not null,
    faellig date not null,
    verlaengert_bis date,
    verlaengert_grund text not null default '',
    angelegt timestamptz not null,
    angelegt_von text not null,
    durchsucht timestamptz,
    abgebrochen text[] not null default '{}',
    abgeschlossen timestamptz,
    abgeschlossen_von text,
    ablehnung text not null default '',
    pdf uuid,
    json uuid,
    vertraulich boolean not null default false,
    abgeholt timestamptz,
    check ((stand = 'ERTEILT') = (pdf is not null and json is not null)),
    check (verlaengert_bis is null or verlaengert_grund <> '')
);

create index ersuchen_offen on auskunft.ersuchen (stand, faellig, id);
create index ersuchen_eingang on auskunft.ersuchen (eingang desc, id);
create unique index ersuchen_konto_offen on auskunft.ersuchen (konto) where konto is not null and stand in ('EINGEGANGEN', 'IN_ARBEIT');
create index ersuchen_konto on auskunft.ersuchen (konto, eingang desc) where konto is not null;

-- What was found. Goes as soon as the Auskunft is given: the Dokument is what is left.
create table auskunft.fund (
    ersuchen uuid not null references auskunft.ersuchen (id),
    nummer integer not null,
    art text not null,
    gegenstand text not null,
    ueber text not null,
    bezuege text[] not null,
    leistung text not null,
    einheit text not null,
    titel text not null,
    seit timestamptz not null,
    sicher boolean not null,
    vertraulich boolean not null,
    angaben jsonb not null,
    umgang jsonb not null,
    entscheid text not null check (entscheid in ('OFFEN', 'AUFNEHMEN', 'ANDERE_PERSON', 'RECHTE_DRITTER', 'VERFAHREN', 'DURCH_DAS_AMT')),
    begruendung text not null default '',
    primary key (ersuchen, nummer),
    unique (ersuchen, art, gegenstand)
);

-- The technical and organisational measures (Art. 32 DSGVO) in the words of the Kommune.
create table auskunft.massnahmen (
    eins boolean primary key default true check (eins),
    wortlaut text not null
);
