create schema if not exists ressourcen;

-- A plan is known by its short name, which never changes. A figure is art + number (zero where the art tells none).

-- Posts. Who holds one is written nowhere.
create table ressourcen.stelle (
    lfd           bigint generated always as identity,
    id            uuid primary key,
    plan          text not null,
    gruppe        text not null,
    rolle         text not null,
    entgeltgruppe text not null,
    einheit       text not null,
    anzahl        numeric not null check (anzahl > 0),
    beginn        date not null,
    befristet_bis date,
    besetzung     text not null check (besetzung in ('BESETZT', 'UNBESETZT', 'UNBEKANNT')),
    besetzt_seit  date,
    massnahmen    text[] not null,
    version       integer not null,
    geaendert     timestamptz not null,
    check (befristet_bis is null or befristet_bis >= beginn)
);
create index stelle_plan on ressourcen.stelle (plan, lfd);

create table ressourcen.kostensatz (
    lfd           bigint generated always as identity,
    id            uuid primary key,
    plan          text not null,
    art           text not null check (art in ('PERSONALKOSTEN', 'SACHKOSTEN', 'GEMEINKOSTEN_PERSONAL', 'GEMEINKOSTEN_GESAMT')),
    entgeltgruppe text not null,
    ab            integer not null,
    wert_art      text not null,
    wert          numeric not null,
    quelle        text not null,
    stichtag      date,
    version       integer not null,
    geaendert     timestamptz not null
);
create index kostensatz_plan on ressourcen.kostensatz (plan, lfd);
-- One rate of a kind and pay group begins in a year; of the two rules for Gemeinkosten only one.
create unique index kostensatz_eindeutig on ressourcen.kostensatz (
    plan, (case when art like 'GEMEINKOSTEN%' then 'GEMEINKOSTEN' else art end), entgeltgruppe, ab);

create table ressourcen.ansatz (
    lfd         bigint generated always as identity,
    id          uuid primary key,
    plan        text not null,
    art         text not null check (art in ('FINANZPLAN', 'ERGEBNISPLAN')),
    bezeichnung text not null,
    produkt     text not null,
    konto       text not null,
    jahr        integer not null,
    betrag_art  text not null,
    betrag      numeric not null,
    quelle      text not null,
    stichtag    date,
    version     integer not null,
    geaendert   timestamptz not null,
    unique (plan, art, bezeichnung, produkt, konto, jahr)
);
create index ansatz_plan on ressourcen.ansatz (plan, lfd);

create table ressourcen.foerderung (
    lfd          bigint generated always as identity,
    id           uuid primary key,
    plan         text not null,
    geber        text not null,
    zweck        text not null,
    betrag_art   text not null,
    betrag       numeric not null,
    stand        text not null check (stand in ('BEANTRAGT', 'BEWILLIGT', 'ABGERUFEN', 'VERWENDUNGSNACHGEWIESEN', 'ABGELEHNT')),
    ende         date,
    abruf_bis    date,
    nachweis_bis date,
    massnahmen   text[] not null,
    quelle       text not null,
    stichtag     date,
    version      integer not null,
    geaendert    timestamptz not null
);
create index foerderung_plan on ressourcen.foerderung (plan, lfd);

-- What papers tell about a row of the table; nothing is corrected by it.
create table ressourcen.nennung (
    lfd       bigint generated always as identity,
    id        uuid primary key,
    plan      text not null,
    zeile     text not null,
    von       integer not null,
    bis       integer,
    wert_art  text not null,
    wert      numeric not null,
    quelle    text not null,
    stichtag  date,
    version   integer not null,
    geaendert timestamptz not null,
    check (bis is null or bis >= von)
);
create index nennung_plan on ressourcen.nennung (plan, lfd);

-- A file of the finance system: kept until it is taken over or left, so that what is taken over is what was shown.
create table ressourcen.einlesung (
    id           uuid primary key,
    plan         text not null,
    datei        text not null,
    pruefsumme   text not null,
    inhalt       bytea,
    hochgeladen  timestamptz not null,
    uebernommen  timestamptz
);
create index einlesung_plan on ressourcen.einlesung (plan, hochgeladen desc);

create table ressourcen.istwert (
    plan        text not null,
    jahr        integer not null,
    art         text not null check (art in ('FINANZPLAN', 'ERGEBNISPLAN')),
    produkt     text not null,
    konto       text not null,
    bezeichnung text not null,
    betrag      numeric not null,
    einlesung   uuid not null references ressourcen.einlesung (id),
    primary key (plan, jahr, art, produkt, konto)
);

-- Which file of the Kommune was read last, so that a restart does not undo what people have edited since.
create table ressourcen.ladung (
    datei       text primary key,
    pruefsumme  text not null
);
