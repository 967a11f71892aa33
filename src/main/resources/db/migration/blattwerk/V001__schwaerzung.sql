create schema if not exists blattwerk;

-- What is blackened in a Dokument. A draft has no Fassung yet; a finished one is never changed.
create table blattwerk.schwaerzung (
    id           bigint generated always as identity primary key,
    dokument     uuid not null,
    -- The Akte in which it was made, so that it goes with it.
    aktenzeichen text not null,
    begonnen     timestamptz not null,
    person       text not null,
    fassung      uuid unique,
    fertig       timestamptz,
    check ((fassung is null) = (fertig is null))
);

-- One draft at a time: two people mark on the same one.
create unique index schwaerzung_entwurf on blattwerk.schwaerzung (dokument) where fassung is null;
create index schwaerzung_fassung on blattwerk.schwaerzung (dokument, id) where fassung is not null;
create index schwaerzung_akte on blattwerk.schwaerzung (aktenzeichen);

-- A rectangle, in ten-thousandths of the width and the height of the page as it is seen.
create table blattwerk.marke (
    id          bigint generated always as identity primary key,
    schwaerzung bigint not null references blattwerk.schwaerzung (id) on delete cascade,
    seite       integer not null check (seite > 0),
    links       integer not null check (links between 0 and 10000),
    oben        integer not null check (oben between 0 and 10000),
    breite      integer not null check (breite > 0 and links + breite <= 10000),
    hoehe       integer not null check (hoehe > 0 and oben + hoehe <= 10000),
    grund       text not null
);

create index marke_seite on blattwerk.marke (schwaerzung, seite, id);
