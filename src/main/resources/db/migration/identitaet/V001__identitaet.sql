create schema if not exists identitaet;

create table identitaet.einheit (
    kurz            text primary key,
    name            text    not null,
    name_englisch   text    not null,
    oberhalb        text    not null,
    anschrift       text[]  not null,
    telefon         text    not null,
    email           text    not null,
    oeffnungszeiten text[]  not null,
    reihenfolge     integer not null,
    aktiv           boolean not null
);

create table identitaet.person (
    id          uuid primary key,
    anmeldename text    not null unique,
    name        text    not null,
    funktion    text    not null,
    einheit     text    not null,
    rollen      text[]  not null,
    vorgesetzte uuid,
    kennwort    text    not null default '',
    stand       integer not null default 0,
    aktiv       boolean not null
);

create table identitaet.konto (
    id       uuid primary key,
    email    text        not null unique,
    kennwort text        not null,
    stand    integer     not null default 0,
    erstellt timestamptz not null
);

-- A link that proves an e-mail address and lets its owner set a password. Its secret is stored as a checksum only.
create table identitaet.bestaetigung (
    geheimnis   text primary key,
    email       text        not null,
    gueltig_bis timestamptz not null
);
create index bestaetigung_gueltig_bis on identitaet.bestaetigung (gueltig_bis);

create table identitaet.passkey (
    kennung           text primary key,
    konto             uuid        not null references identitaet.konto (id) on delete cascade,
    bezeichnung       text        not null,
    schluessel        bytea       not null,
    nachweis          bytea       not null,
    zaehler           bigint      not null,
    nutzer_geprueft   boolean     not null,
    sicherbar         boolean     not null,
    gesichert         boolean     not null,
    erstellt          timestamptz not null,
    zuletzt_verwendet timestamptz not null
);
create index passkey_konto on identitaet.passkey (konto);

create table identitaet.protokoll (
    id           bigint generated always as identity primary key,
    zeit         timestamptz not null,
    handelnder   text        not null,
    aktion       text        not null,
    gegenstand   text        not null,
    einzelheiten text        not null
);
create index protokoll_gegenstand on identitaet.protokoll (gegenstand, id);

-- Links committed rows of the audit trail: hash = SHA-256(previous hash, moment of linking, canonical form of the row).
create table identitaet.protokoll_kette (
    position bigint primary key,
    eintrag  bigint      not null unique,
    zeit     timestamptz not null,
    hash     bytea       not null
);

create function identitaet.nur_anfuegen() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end $$;

create trigger nur_anfuegen before update or delete on identitaet.protokoll
    for each row execute function identitaet.nur_anfuegen();
create trigger nicht_leeren before truncate on identitaet.protokoll
    for each statement execute function identitaet.nur_anfuegen();
create trigger nur_anfuegen before update or delete on identitaet.protokoll_kette
    for each row execute function identitaet.nur_anfuegen();
create trigger nicht_leeren before truncate on identitaet.protokoll_kette
    for each statement execute function identitaet.nur_anfuegen();
