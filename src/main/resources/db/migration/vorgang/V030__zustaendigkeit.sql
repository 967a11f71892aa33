-- Who gets a new Vorgang of a Leistung, in order; the file zuweisung.yaml of the Kommune, read at every start.
create table vorgang.zuweisungsregel (
    leistung  text    not null,
    nummer    integer not null,
    wenn      text    not null default '',
    feld      text    not null default '',
    von       text    not null default '',
    bis       text    not null default '',
    einheit   text    not null default '',
    person    text    not null default '',
    verteilen boolean not null default false,
    primary key (leistung, nummer)
);

create index vorgang_ohne_person on vorgang.vorgang (einheit, eingegangen)
    where bearbeiterin is null and stand in ('EINGEGANGEN', 'IN_BEARBEITUNG', 'WARTET_AUF_PERSON');
