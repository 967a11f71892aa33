-- Which Leistungen the Kommune lets the program decide clear cases of. Off unless a row says otherwise.
create table vorgang.automatik (
    leistung text primary key,
    an boolean not null,
    grund text not null,
    person uuid not null,
    seit timestamptz not null
);

-- Every clear case with all that it was decided by.
create table vorgang.automatikfall (
    vorgang uuid primary key references vorgang.vorgang (id),
    leistung text not null,
    fassung integer not null,
    regel text not null,
    bedingung text not null,
    angaben text not null,
    ergebnis text not null,
    grundlage text not null,
    stichprobe boolean not null,
    zeitpunkt timestamptz not null,
    entschieden timestamptz
);

create index automatikfall_leistung on vorgang.automatikfall (leistung, stichprobe);
