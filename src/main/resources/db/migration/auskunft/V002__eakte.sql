-- Which unit works with the E-Akte: counted every night from use.
create table auskunft.eakte_gezaehlt (
    einheit text primary key,
    tag date not null,
    erste timestamptz,
    akten bigint not null,
    dokumente bigint not null,
    taetig integer not null,
    koepfe integer not null,
    stufe text not null check (stufe in ('NOCH_NICHT', 'TEILWEISE', 'VOLL'))
);

-- Who has worked on an Akte, and when last; a row for each person, a day only, kept for a year.
create table auskunft.eakte_nutzung (
    person uuid primary key,
    einheit text not null,
    zuletzt date not null
);

create index eakte_nutzung_einheit on auskunft.eakte_nutzung (einheit, zuletzt);

-- What people say about it: decided, not counted.
create table auskunft.eakte_gemeldet (
    einheit text primary key,
    stufe text not null check (stufe in ('NOCH_NICHT', 'TEILWEISE', 'VOLL')),
    seit date,
    geplant date,
    ziel text not null,
    gemeldet timestamptz not null,
    von text not null
);
