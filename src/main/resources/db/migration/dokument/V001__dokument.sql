create schema if not exists dokument;

-- One row per content in the store; many Dokumente may share it.
create table dokument.inhalt (
    pruefsumme    text primary key check (pruefsumme ~ '^[0-9a-f]{64}$'),
    groesse       bigint not null check (groesse > 0),
    medientyp     text not null,
    virenpruefung text not null check (virenpruefung in ('UNAUFFAELLIG', 'NICHT_GEPRUEFT', 'GESPERRT')),
    geprueft      timestamptz
);

create index inhalt_ungeprueft on dokument.inhalt (geprueft nulls first, pruefsumme) where virenpruefung = 'NICHT_GEPRUEFT';

create table dokument.dokument (
    id         uuid primary key,
    bezug      text not null,
    pruefsumme text not null references dokument.inhalt (pruefsumme),
    name       text not null,
    angelegt   timestamptz not null
);

create index dokument_bezug on dokument.dokument (bezug, angelegt, id);
create index dokument_pruefsumme on dokument.dokument (pruefsumme);
