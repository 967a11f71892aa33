create schema if not exists akte;

-- The Aktenplan of the Kommune; a number that is no longer in the file stays for the Akten that carry it.
create table akte.aktenplan (
    nummer text primary key,
    name text not null,
    aufbewahrung integer not null,
    rechtsgrundlage text not null,
    gueltig boolean not null
);

-- Running numbers, one row for each number of the Aktenplan and year: locked until the transaction ends, so there are no gaps.
create table akte.laufnummer (
    nummer text not null,
    jahr integer not null,
    zuletzt integer not null,
    primary key (nummer, jahr)
);

create table akte.akte (
    aktenzeichen text primary key,
    nummer text not null references akte.aktenplan (nummer),
    bezug text not null unique,
    betreff text not null,
    einheit text not null,
    eroeffnet timestamptz not null,
    aufbewahrung integer not null,
    zda timestamptz,
    aufbewahren_bis date
);

create index akte_einheit on akte.akte (einheit, eroeffnet desc, aktenzeichen);

create table akte.schriftstueck (
    aktenzeichen text not null references akte.akte (aktenzeichen),
    dokument uuid not null,
    blatt integer not null,
    titel text not null,
    abgelegt timestamptz not null,
    primary key (aktenzeichen, dokument),
    unique (aktenzeichen, blatt)
);
