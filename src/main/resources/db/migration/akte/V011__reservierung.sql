-- Who works on a Schriftstück (check-out). A row is never deleted: how it ended, when, by whom and why stays written. A lock of
-- a WebDAV client has a mark (its token) and ends at `frist` unless it is renewed; what a person reserved has no Frist.
create table akte.reservierung (
    id uuid primary key,
    schriftstueck uuid not null,
    von uuid not null,
    person text not null,
    vermerk text not null,
    seit timestamptz not null,
    von_hand boolean not null,
    marke text,
    frist timestamptz,
    ende timestamptz,
    ende_art text,
    ende_person text,
    ende_grund text
);

create unique index reservierung_offen on akte.reservierung (schriftstueck) where ende is null;
create index reservierung_verlauf on akte.reservierung (schriftstueck, seit desc);
create index reservierung_frist on akte.reservierung (frist) where ende is null and frist is not null;
