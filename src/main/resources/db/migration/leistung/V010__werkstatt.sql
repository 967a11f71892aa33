-- Leistungspakete that are being worked on in the browser, not published yet.
create table leistung.werkstatt (
    schluessel    text        not null primary key,
    grundlage     integer,
    version       integer     not null default 0,
    geaendert     timestamptz not null,
    geaendert_von text        not null
);

create table leistung.werkstattdatei (
    schluessel text  not null references leistung.werkstatt on delete cascade,
    name       text  not null,
    inhalt     bytea not null,
    primary key (schluessel, name)
);
