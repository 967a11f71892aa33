-- Secrets for programs of a person (WebDAV). A secret is 140 random bits made here, so its SHA-256 is enough; a row is never deleted.
create table identitaet.appkennwort (
    id uuid primary key,
    person uuid not null references identitaet.person (id),
    bezeichnung text not null,
    hash text not null unique,
    angelegt timestamptz not null,
    gilt_bis timestamptz not null,
    benutzt timestamptz,
    widerrufen timestamptz
);

create index appkennwort_person on identitaet.appkennwort (person, angelegt desc);
