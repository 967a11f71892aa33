-- A line of the Aktenplan counts from a day to a day, belongs to a unit and may say how its Aktenzeichen look. gueltig now means: was
-- ever part of the plan; a line without it is only there because an Akte carries its number.
alter table akte.aktenplan add column gueltig_ab date;
alter table akte.aktenplan add column gueltig_bis date;
alter table akte.aktenplan add column einheit text not null default '';
alter table akte.aktenplan add column zeichen text not null default '';
alter table akte.aktenplan add column jaehrlich boolean not null default true;
alter table akte.aktenplan add column lueckenlos boolean not null default true;

-- Every change of a line: one row for each field, none of them is ever changed. art: neu, feld, umnummeriert. quelle: seite, datei or
-- the name of what was read in.
create table akte.planaenderung (
    id bigint generated always as identity primary key,
    nummer text not null,
    wann timestamptz not null,
    wer text not null,
    quelle text not null,
    art text not null,
    feld text not null,
    alt text not null,
    neu text not null
);

create index planaenderung_nummer on akte.planaenderung (nummer, id desc);

-- Akten stay under the number they were opened with; new ones get the new number from that day on. Both find both.
create table akte.umnummerung (
    alt text not null,
    neu text not null,
    ab date not null,
    primary key (alt, neu)
);

create index umnummerung_neu on akte.umnummerung (neu);

-- The file of the Kommune's folder that was read last: it counts again when it has changed, what was changed on the pages since stays.
create table akte.plandatei (
    eins boolean primary key default true check (eins),
    pruefsumme text not null
);

-- A file that was tried and not taken over yet, with the checksum of what was shown.
create table akte.plantrockenlauf (
    id uuid primary key,
    wer text not null,
    wann timestamptz not null,
    name text not null,
    inhalt bytea not null,
    ganz boolean not null,
    gezeigt text not null
);

-- Which Akten of a branch there are, newest first.
create index akte_nummer on akte.akte (nummer text_pattern_ops, eroeffnet desc);
