-- What was deleted by rule: how many things of which Löschklasse, nobody's name.
create table auskunft.loeschnachweis (
    id bigint generated always as identity primary key,
    wann timestamptz not null,
    klasse text not null,
    anzahl integer not null check (anzahl > 0),
    regel text not null
);

create index loeschnachweis_klasse on auskunft.loeschnachweis (klasse, id desc);
create index ersuchen_abgeschlossen on auskunft.ersuchen (abgeschlossen) where abgeschlossen is not null;
