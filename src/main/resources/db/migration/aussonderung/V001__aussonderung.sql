create schema if not exists aussonderung;

-- One Aussonderung: its id is the ProzessID of all its messages. No foreign keys to Akten, they belong to another module.
create table aussonderung.verfahren (
    id uuid primary key,
    stand text not null check (stand in ('VORGESCHLAGEN', 'ANGEBOTEN', 'BEWERTET', 'UEBERGEBEN', 'UEBERNOMMEN', 'FREIGEGEBEN', 'VERNICHTET', 'ZURUECKGEZOGEN')),
    angelegt timestamptz not null,
    angelegt_person uuid not null,
    freigegeben timestamptz,
    freigegeben_person uuid,
    beendet timestamptz,
    grund text not null default ''
);

create index verfahren_zeit on aussonderung.verfahren (angelegt desc, id);
create index verfahren_freigegeben on aussonderung.verfahren (freigegeben) where stand = 'FREIGEGEBEN';

-- objekt: the UUID under which all messages know the Akte. einheit: for whose eyes it is.
create table aussonderung.gegenstand (
    verfahren uuid not null references aussonderung.verfahren (id),
    aktenzeichen text not null,
    objekt uuid not null,
    einheit text not null,
    bewertung text not null default '' check (bewertung in ('', 'ARCHIVIEREN', 'BEWERTEN', 'VERNICHTEN')),
    von_hand boolean not null default false,
    uebernommen boolean not null default false,
    archivkennung text not null default '',
    meldung text not null default '',
    hindernis text not null default '',
    vernichtet timestamptz,
    primary key (verfahren, aktenzeichen),
    unique (verfahren, objekt)
);

-- Messages. Those that go out are ordered in the transaction of the step and written after it; those that come in are kept whatever
-- is wrong with them.
create table aussonderung.nachricht (
    id uuid primary key,
    verfahren uuid references aussonderung.verfahren (id),
    typ text not null,
    stand text not null check (stand in ('OFFEN', 'GESCHRIEBEN', 'GESCHEITERT', 'ANGENOMMEN', 'ABGEWIESEN')),
    datei text not null,
    pruefsumme text not null default '',
    zeit timestamptz not null,
    schema text not null default 'UNGEPRUEFT' check (schema in ('UNGEPRUEFT', 'GUELTIG', 'UNGUELTIG')),
    code text not null default '',
    befund text not null default ''
);

create index nachricht_verfahren on aussonderung.nachricht (verfahren, zeit);
create index nachricht_offen on aussonderung.nachricht (zeit) where stand = 'OFFEN';
create unique index nachricht_einmal on aussonderung.nachricht (pruefsumme) where stand = 'ANGENOMMEN';

-- All that is left of a destroyed Akte.
create table aussonderung.rest (
    aktenzeichen text primary key,
    verfahren uuid not null references aussonderung.verfahren (id),
    plannummer text not null,
    planname text not null,
    einheit text not null,
    zda_jahr integer not null,
    jahre integer not null,
    bis date not null,
    rechtsgrundlage text not null,
    vernichtet timestamptz not null
);

create index rest_verfahren on aussonderung.rest (verfahren, aktenzeichen);

create table aussonderung.blattrest (
    aktenzeichen text not null references aussonderung.rest (aktenzeichen),
    blatt integer not null,
    pruefsumme text not null,
    groesse bigint not null,
    verblieben boolean not null,
    primary key (aktenzeichen, blatt)
);
