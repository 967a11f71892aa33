-- Runs of the check of all content. One at a time; fahrer and lebt say which process drives it.
create table dokument.bestandslauf (
    id          uuid primary key,
    anlass      text not null check (anlass in ('NACHT', 'HAND', 'BEFEHL')),
    stand       text not null check (stand in ('LAEUFT', 'FERTIG')),
    phase       text not null check (phase in ('INHALTE', 'SPEICHER', 'SPIEGEL')),
    stelle      text not null default '',
    begonnen    timestamptz not null,
    beendet     timestamptz,
    gesamt      bigint not null,
    geprueft    bigint not null default 0,
    bytes       bigint not null default 0,
    verwaist    bigint not null default 0,
    nachgeholt  bigint not null default 0,
    mit_spiegel boolean not null,
    fahrer      uuid not null,
    lebt        timestamptz
);

create unique index bestandslauf_einer on dokument.bestandslauf ((true)) where stand = 'LAEUFT';
create index bestandslauf_zeit on dokument.bestandslauf (begonnen desc, id desc);

-- What a run found: a content by its checksum, or a file by its path.
create table dokument.bestandsbefund (
    id         uuid primary key,
    lauf       uuid not null references dokument.bestandslauf (id),
    ort        text not null check (ort in ('SPEICHER', 'SPIEGEL')),
    gegenstand text not null,
    art        text not null check (art in ('FEHLT', 'VERAENDERT', 'UNLESBAR', 'VERWAIST')),
    stand      text not null check (stand in ('OFFEN', 'REPARIERT', 'BEMERKT', 'UEBERHOLT')),
    grund      text not null default '' check (grund in ('', 'OHNE_SPIEGEL', 'BEIDE', 'GRENZE', 'SCHREIBEN')),
    groesse    bigint not null,
    beiseite   text not null default '',
    gefunden   timestamptz not null,
    erledigt   timestamptz,
    unique (lauf, ort, gegenstand)
);

create index bestandsbefund_liste on dokument.bestandsbefund (lauf, (stand = 'OFFEN') desc, id);
create index bestandsbefund_offen on dokument.bestandsbefund (gegenstand) where stand = 'OFFEN';

-- Content that has yet to be copied into the replica.
create table dokument.spiegelauftrag (
    pruefsumme text primary key,
    angelegt   timestamptz not null default now(),
    versuche   integer not null default 0,
    naechster  timestamptz not null default now()
);

create index spiegelauftrag_faellig on dokument.spiegelauftrag (naechster);

-- Which replica lies behind a path: a share that is not mounted must not be taken for an empty one.
create table dokument.spiegel (
    pfad       text primary key,
    kennung    uuid not null,
    angenommen timestamptz not null
);
