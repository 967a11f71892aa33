-- What people write at a page. It is kept beside the Dokument, never in it.
create table blattwerk.anmerkung (
    id           bigint generated always as identity primary key,
    dokument     uuid not null,
    aktenzeichen text not null,
    seite        integer not null check (seite > 0),
    -- In ten-thousandths of the page; empty: it is about the page as a whole.
    links        integer check (links between 0 and 10000),
    oben         integer check (oben between 0 and 10000),
    text         text not null,
    person       text not null,
    wann         timestamptz not null,
    antwort_auf  bigint references blattwerk.anmerkung (id) on delete cascade,
    erledigt     timestamptz,
    erledigt_von text not null default '',
    check ((links is null) = (oben is null))
);

create index anmerkung_dokument on blattwerk.anmerkung (dokument, seite, id);
create index anmerkung_akte on blattwerk.anmerkung (aktenzeichen);
