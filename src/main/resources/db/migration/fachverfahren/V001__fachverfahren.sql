create schema if not exists fachverfahren;

-- The register: what the Kommune works with.
create table fachverfahren.eintrag (
    kennung         text primary key check (kennung ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
    name            text not null,
    hersteller      text not null,
    amt             text not null,
    zweck           text not null,
    schnittstellen  text not null,
    betrieb         text not null,
    betreuung       text not null,
    vertragsende    date,
    personenbezogen boolean not null,
    leistungen      text not null,
    geplant         boolean not null,
    version         integer not null default 0,
    geaendert       timestamptz not null
);
create index eintrag_amt on fachverfahren.eintrag (amt);

-- Which file of the Kommune was read last, so that a restart does not undo what people have edited since.
create table fachverfahren.ladung (
    datei       text primary key,
    pruefsumme  text not null
);

-- The outbox: written in the transaction of the fact.
create table fachverfahren.zustellung (
    id                uuid primary key,
    folge             bigint generated always as identity,
    schluessel        text not null unique,
    vorgang           uuid not null,
    referenz          text not null,
    leistung          text not null,
    ziel              text not null,
    anlass            text not null check (anlass in ('EINGEREICHT', 'ENTSCHIEDEN', 'BEZAHLT')),
    format            text not null check (format in ('JSON', 'XML', 'CSV')),
    inhalt            text not null,
    pruefsumme        text not null,
    vollstaendig      boolean not null,
    stand             text not null check (stand in ('WARTET', 'ZUGESTELLT', 'GESCHEITERT', 'VERWORFEN')),
    versuche          integer not null default 0,
    angelegt          timestamptz not null,
    erster_versuch    timestamptz,
    naechster_versuch timestamptz not null,
    pacht             timestamptz,
    erledigt          timestamptz,
    fehler            text not null default '',
    antwort           text not null default '',
    begruendung       text not null default ''
);
create index zustellung_faellig on fachverfahren.zustellung (ziel, folge) where stand in ('WARTET', 'GESCHEITERT');
create index zustellung_vorgang on fachverfahren.zustellung (vorgang);
create index zustellung_angelegt on fachverfahren.zustellung (angelegt desc, id);

-- When a Fachverfahren was last reached, and when it was not.
create table fachverfahren.verbindung (
    ziel            text primary key,
    letzter_erfolg  timestamptz,
    letzter_fehler  timestamptz,
    grund           text not null default ''
);

-- Who may report: only hashes of the secrets.
create table fachverfahren.zugang (
    hash           text primary key check (hash ~ '^[0-9a-f]{64}$'),
    fachverfahren  text not null,
    angelegt       timestamptz not null,
    gueltig_bis    timestamptz
);
create index zugang_fachverfahren on fachverfahren.zugang (fachverfahren);

-- What came back; the same key is stored once.
create table fachverfahren.meldung (
    id             uuid primary key,
    fachverfahren  text not null,
    schluessel     text not null,
    abdruck        text not null,
    zustellung     uuid not null references fachverfahren.zustellung (id),
    vorgang        uuid not null,
    art            text not null check (art in ('EINGANG', 'KENNZEICHEN', 'STAND', 'BETRAG')),
    wert           text not null,
    weg            text not null check (weg in ('REST', 'DATEI', 'SQL')),
    eingegangen    timestamptz not null,
    unique (fachverfahren, schluessel)
);
create index meldung_vorgang on fachverfahren.meldung (vorgang);

-- Files that could not be taken in.
create table fachverfahren.quarantaene (
    id             uuid primary key,
    fachverfahren  text not null,
    datei          text not null,
    grund          text not null,
    zeitpunkt      timestamptz not null
);
