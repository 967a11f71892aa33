-- A round in which others sign a draft. What they sign is kept word for word, with its checksum.
create table vorgang.umlauf (
    id uuid primary key,
    vorgang uuid not null references vorgang.vorgang (id),
    schreiben uuid references vorgang.schreiben (id),
    titel text not null,
    ergebnis text,
    begruendung text not null default '',
    wortlaut text not null,
    pruefsumme text not null,
    stand text not null check (stand in ('LAEUFT', 'GEZEICHNET', 'ZURUECK', 'HINFAELLIG', 'BEENDET')),
    begonnen timestamptz not null,
    begonnen_von uuid not null,
    beendet timestamptz
);

create index umlauf_vorgang on vorgang.umlauf (vorgang, begonnen);
-- One draft of a Bescheid and each letter go round once at a time.
create unique index umlauf_laeuft on vorgang.umlauf (vorgang, coalesce(schreiben, '00000000-0000-0000-0000-000000000000')) where stand = 'LAEUFT';

-- Whoever has the same reihe signs side by side; the next reihe begins when all of one have signed.
create table vorgang.umlauf_stelle (
    umlauf uuid not null references vorgang.umlauf (id),
    nummer integer not null,
    reihe integer not null,
    person uuid,
    einheit text not null default '',
    frist date,
    stand text not null default 'OFFEN' check (stand in ('OFFEN', 'GEZEICHNET', 'ZURUECK')),
    von uuid,
    vertretung boolean not null default false,
    wann timestamptz,
    kommentar text not null default '',
    primary key (umlauf, nummer),
    check ((person is null) <> (einheit = ''))
);

create index umlauf_stelle_person on vorgang.umlauf_stelle (person) where stand = 'OFFEN' and person is not null;
create index umlauf_stelle_einheit on vorgang.umlauf_stelle (einheit) where stand = 'OFFEN' and einheit <> '';

create table vorgang.umlauf_anmerkung (
    umlauf uuid not null references vorgang.umlauf (id),
    nummer integer not null,
    person uuid not null,
    wann timestamptz not null,
    text text not null,
    primary key (umlauf, nummer)
);
