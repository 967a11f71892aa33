create schema if not exists antrag;

-- A draft. After submission its answers are emptied and the row only remembers what became of it.
create table antrag.entwurf (
    id            uuid primary key,
    einreichung   uuid not null unique,
    referenz      text not null unique,
    leistung      text not null,
    fassung       int not null,
    sprache       text not null,
    stand         text not null check (stand in ('OFFEN', 'EINGEREICHT')),
    antworten     jsonb not null,
    anhaenge      jsonb not null,
    beantwortet   jsonb not null,
    erreicht      jsonb not null,
    konto         uuid,
    beschaeftigte uuid,
    email         text,
    mails         int not null default 0,
    pin_hash      text,
    version       int not null,
    angelegt      timestamptz not null,
    geaendert     timestamptz not null,
    erinnert      timestamptz
);
create index entwurf_geaendert on antrag.entwurf (geaendert);
create index entwurf_konto on antrag.entwurf (konto) where konto is not null;
create index entwurf_beschaeftigte on antrag.entwurf (beschaeftigte) where beschaeftigte is not null;

-- Who holds a secret of a draft. Only the hash of the secret is kept; the PIN is encrypted with the secret itself.
create table antrag.zugang (
    geheimnis_hash text primary key,
    entwurf        uuid not null references antrag.entwurf (id) on delete cascade,
    pin_geheim     bytea,
    angelegt       timestamptz not null
);
create index zugang_entwurf on antrag.zugang (entwurf);

-- The idempotency row: one submission number, one body, one answer, for ever.
create table antrag.einreichung (
    id        uuid primary key,
    entwurf   uuid not null,
    body_hash text not null,
    antrag    uuid not null,
    antwort   text not null,
    zeitpunkt timestamptz not null
);
create index einreichung_antrag on antrag.einreichung (antrag);

create table antrag.antrag (
    id            uuid primary key,
    referenz      text not null unique,
    leistung      text not null,
    fassung       int not null,
    sprache       text not null,
    antworten     jsonb not null,
    anhaenge      jsonb not null,
    konto         uuid,
    beschaeftigte uuid,
    email         text,
    pin_hash      text,
    body_hash     text not null,
    eingereicht   timestamptz not null
);
create index antrag_eingereicht on antrag.antrag (eingereicht, leistung);
create index antrag_konto on antrag.antrag (konto, eingereicht desc) where konto is not null;
create index antrag_beschaeftigte on antrag.antrag (beschaeftigte, eingereicht desc) where beschaeftigte is not null;

create table antrag.nachreichung (
    id        uuid primary key,
    antrag    uuid not null references antrag.antrag (id),
    text      text not null,
    dokumente jsonb not null,
    zeitpunkt timestamptz not null
);
create index nachreichung_antrag on antrag.nachreichung (antrag, zeitpunkt);
