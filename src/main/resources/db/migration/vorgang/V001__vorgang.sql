create schema if not exists vorgang;

-- Processes by the checksum of their file; a running Vorgang keeps the one it was started with.
create table vorgang.ablauf (
    kennung text primary key,
    definition text not null,
    datei bytea not null
);

create table vorgang.vorgang (
    id uuid primary key,
    version integer not null default 0,
    antrag uuid not null unique,
    referenz text not null,
    leistung text not null,
    fassung integer not null,
    eingegangen timestamptz not null,
    antragstellerin uuid,
    vorgesetzte uuid,
    einheit text not null,
    aktenzeichen text not null,
    betreff text not null,
    worte tsvector not null,
    stand text not null,
    bearbeiterin uuid,
    ergebnis text,
    begruendung text,
    entschieden timestamptz,
    bescheid uuid,
    ziel date,
    frist date,
    wartezeit bigint not null default 0,
    wartet_seit timestamptz,
    ablauf text not null references vorgang.ablauf (kennung),
    instanz text
);

create index vorgang_eingang on vorgang.vorgang (einheit, stand, frist, id);
create index vorgang_frist on vorgang.vorgang (frist, id) where stand in ('EINGEGANGEN', 'IN_BEARBEITUNG', 'WARTET_AUF_PERSON');
create index vorgang_bearbeiterin on vorgang.vorgang (bearbeiterin, stand, frist) where bearbeiterin is not null;
create index vorgang_vorgesetzte on vorgang.vorgang (vorgesetzte, stand) where vorgesetzte is not null;
create index vorgang_antragstellerin on vorgang.vorgang (antragstellerin, eingegangen) where antragstellerin is not null;
create index vorgang_instanz on vorgang.vorgang (instanz);
create index vorgang_worte on vorgang.vorgang using gin (worte);

-- Open Aufgaben as people see them; the engine's own tables are never read for pages.
create table vorgang.aufgabe (
    vorgang uuid not null references vorgang.vorgang (id),
    id text not null,
    knoten text not null,
    name text not null,
    art text not null,
    wer text not null,
    seit timestamptz not null,
    primary key (vorgang, id)
);

create table vorgang.schritt (
    vorgang uuid not null references vorgang.vorgang (id),
    nummer integer not null,
    zeitpunkt timestamptz not null,
    was text not null,
    person uuid,
    anmerkung text not null default '',
    primary key (vorgang, nummer)
);

create table vorgang.nachforderung (
    id uuid primary key,
    vorgang uuid not null references vorgang.vorgang (id),
    text text not null,
    antwort_bis date not null,
    gestellt timestamptz not null,
    gestellt_von uuid,
    erledigt timestamptz
);

create index nachforderung_vorgang on vorgang.nachforderung (vorgang, gestellt);
