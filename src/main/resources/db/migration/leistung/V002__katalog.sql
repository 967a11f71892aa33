-- What imported Leistungskataloge name. An entry that a later import no longer names is marked, never deleted.
create table leistung.katalogeintrag (
    quelle        text    not null,
    kennung       text    not null,
    leika         text    check (leika ~ '^99[0-9]{12}$'),
    name          text    not null,
    typ           text    not null,
    ozg_id        text    not null,
    ozg_leistung  text    not null,
    lage          text    not null,
    themenfeld    text    not null,
    woerter       text[]  not null,
    stichtag      date    not null,
    entfallen     date,
    primary key (quelle, kennung)
);

-- One row for each catalogue; lauf tells other nodes that something is new.
create table leistung.katalogquelle (
    quelle      text        primary key,
    stichtag    date        not null,
    eingelesen  timestamptz not null,
    lauf        bigint      not null
);
