-- How long every Aufgabe waited and was worked on; written with the Aufgabe itself and kept.
create table vorgang.schrittzeit (
    vorgang uuid not null references vorgang.vorgang (id),
    aufgabe text not null,
    knoten text not null,
    name text not null,
    art text not null,
    ablauf text not null,
    leistung text not null,
    einheit text not null,
    entstanden timestamptz not null,
    genommen timestamptz,
    fertig timestamptz,
    person_sekunden bigint not null default 0,
    ende text check (ende in ('FERTIG', 'ABGELAUFEN', 'UMGELENKT')),
    primary key (vorgang, aufgabe),
    check ((fertig is null) = (ende is null))
);

create index schrittzeit_leistung on vorgang.schrittzeit (leistung, ablauf, einheit);

-- What is open today began when it says so; what was done before is not known any more.
insert into vorgang.schrittzeit (vorgang, aufgabe, knoten, name, art, ablauf, leistung, einheit, entstanden)
    select v.id, a.id, a.knoten, a.name, a.art, v.ablauf, v.leistung, v.einheit, a.seit
    from vorgang.aufgabe a join vorgang.vorgang v on v.id = a.vorgang;
