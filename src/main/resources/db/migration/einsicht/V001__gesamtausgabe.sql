create schema if not exists einsicht;

-- Orders for a whole Akte as one PDF. anlauf tells who works on it now; lebenszeichen is the time of the database, not of the office.
create table einsicht.gesamtausgabe (
    id uuid primary key,
    aktenzeichen text not null,
    person uuid not null,
    sprache text not null,
    angelegt timestamptz not null,
    stand text not null default 'WARTET' check (stand in ('WARTET', 'LAEUFT', 'FERTIG', 'GESCHEITERT', 'ENTFERNT')),
    anlauf int not null default 0,
    lebenszeichen timestamptz,
    gesamt int not null default 0,
    getan int not null default 0,
    seiten int not null default 0,
    groesse bigint not null default 0,
    verfaellt timestamptz,
    code text not null default ''
);

create index gesamtausgabe_akte on einsicht.gesamtausgabe (aktenzeichen, person, angelegt desc);
create index gesamtausgabe_offen on einsicht.gesamtausgabe (angelegt) where stand in ('WARTET', 'LAEUFT');
create index gesamtausgabe_datei on einsicht.gesamtausgabe (verfaellt) where stand = 'FERTIG';
