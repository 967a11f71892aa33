-- The last changes of each Werkstueck, with the files as they were before, so that they can be taken back.
create table leistung.werkstattschritt (
    schluessel    text        not null references leistung.werkstatt on delete cascade,
    version       integer     not null,
    geaendert     timestamptz not null,
    geaendert_von text        not null,
    primary key (schluessel, version)
);

-- davor is null where the change made the file.
create table leistung.werkstattschrittdatei (
    schluessel text    not null,
    version    integer not null,
    name       text    not null,
    davor      bytea,
    primary key (schluessel, version, name),
    foreign key (schluessel, version) references leistung.werkstattschritt on delete cascade
);
