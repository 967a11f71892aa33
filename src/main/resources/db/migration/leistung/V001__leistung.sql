create schema if not exists leistung;

-- A published Fassung never changes: there is no update of these two tables.
create table leistung.fassung (
    schluessel       text        not null,
    nummer           integer     not null check (nummer > 0),
    pruefsumme       text        not null,
    veroeffentlicht  timestamptz not null,
    primary key (schluessel, nummer),
    unique (schluessel, pruefsumme)
);

create table leistung.datei (
    schluessel  text    not null,
    nummer      integer not null,
    name        text    not null,
    inhalt      bytea   not null,
    primary key (schluessel, nummer, name),
    foreign key (schluessel, nummer) references leistung.fassung
);

-- Which Fassung is shown: the one published last. lauf tells other nodes that something is new.
create sequence leistung.lauf;
create table leistung.aktuell (
    schluessel  text    primary key,
    nummer      integer not null,
    lauf        bigint  not null,
    foreign key (schluessel, nummer) references leistung.fassung
);
create index on leistung.aktuell (lauf);
