create schema if not exists programm;

-- 2 stands before 10, and 1.10 after 1.9.
create collation programm.natuerlich (provider = icu, locale = 'de-u-kn-true');

create table programm.plan (
    id                  uuid primary key,
    kurz                text not null unique check (kurz ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    name                text not null,
    von                 date not null,
    bis                 date not null,
    vorgaenger          uuid references programm.plan (id),
    beschluss           text not null,
    perspektive_pflicht boolean not null,
    version             integer not null default 1,
    geaendert           timestamptz not null,
    check (von <= bis)
);

-- What the Kommune calls its goals, fields, perspectives and Schwerpunkte.
create table programm.begriff (
    id          uuid primary key,
    plan        uuid not null references programm.plan (id),
    art         text not null check (art in ('ZIEL', 'FELD', 'PERSPEKTIVE', 'SCHWERPUNKT')),
    kurz        text not null,
    name        text not null,
    reihenfolge integer not null,
    unique (plan, art, kurz)
);

-- Which of them belong together; only where somebody has entered it.
create table programm.begriffsbezug (
    von  uuid not null references programm.begriff (id) on delete cascade,
    nach uuid not null references programm.begriff (id) on delete cascade,
    primary key (von, nach),
    check (von <> nach)
);

create table programm.massnahme (
    id                  uuid primary key,
    plan                uuid not null references programm.plan (id),
    nummer              text not null,
    titel               text not null,
    absicht             text not null,
    feld                uuid references programm.begriff (id),
    einheit             text not null,
    verantwortlich      text not null,
    prioritaet          text not null check (prioritaet in ('HOCH', 'MITTEL', 'NIEDRIG', 'OFFEN')),
    weg                 text not null check (weg in ('EFA', 'LAND', 'EIGEN', 'KAUF', 'OFFEN')),
    stand               text not null check (stand in ('GEPLANT', 'LAUFEND', 'TERMINIERT', 'ABGESCHLOSSEN', 'DAUERAUFGABE', 'ZURUECKGESTELLT', 'EINGESTELLT')),
    nachtraeglich       text not null check (nachtraeglich in ('JA', 'NEIN', 'UNBEKANNT')),
    beginn_genauigkeit  text,
    beginn_fortlaufend  boolean,
    beginn_von          date,
    beginn_bis          date,
    ende_genauigkeit    text,
    ende_fortlaufend    boolean,
    ende_von            date,
    ende_bis            date,
    analyse_noetig      text not null check (analyse_noetig in ('JA', 'NEIN', 'UNBEKANNT')),
    analyse_da          text not null check (analyse_da in ('JA', 'NEIN', 'UNBEKANNT')),
    wirkung_personal    text not null,
    wirkung_budget      text not null,
    wirkung_menschen    text not null,
    wirkung_beschaeftigte text not null,
    wirkung_klima       text not null,
    nachweis            text not null,
    bemerkung           text not null,
    herkunft            uuid references programm.massnahme (id),
    leistungen          text[] not null,
    fachverfahren       text[] not null,
    beteiligte          text[] not null,
    version             integer not null,
    angelegt            timestamptz not null,
    geaendert           timestamptz not null,
    suchtext            text generated always as (lower(nummer || ' ' || titel || ' ' || absicht || ' ' || verantwortlich || ' ' || bemerkung)) stored,
    unique (plan, nummer),
    check ((beginn_genauigkeit is null) = (beginn_von is null) and (beginn_von is null) = (beginn_bis is null)),
    check ((ende_genauigkeit is null) = (ende_von is null) and (ende_von is null) = (ende_bis is null)),
    check (stand <> 'ABGESCHLOSSEN' or nachweis <> ''),
    check (stand <> 'TERMINIERT' or ende_bis is not null)
);
create index massnahme_folge on programm.massnahme (plan, nummer collate programm.natuerlich);
create index massnahme_einheit on programm.massnahme (plan, einheit);
create index massnahme_feld on programm.massnahme (plan, feld);
create index massnahme_stand on programm.massnahme (plan, stand);
create index massnahme_begriff_feld on programm.massnahme (feld) where feld is not null;
create index massnahme_herkunft on programm.massnahme (herkunft) where herkunft is not null;
create index massnahme_leistungen on programm.massnahme using gin (leistungen);
create index massnahme_fachverfahren on programm.massnahme using gin (fachverfahren);

create table programm.massnahme_begriff (
    massnahme uuid not null references programm.massnahme (id),
    begriff   uuid not null references programm.begriff (id),
    primary key (massnahme, begriff)
);
create index massnahme_begriff_begriff on programm.massnahme_begriff (begriff, massnahme);

create table programm.meilenstein (
    massnahme          uuid not null references programm.massnahme (id),
    nummer             integer not null,
    bezeichnung        text not null,
    art                text not null check (art in ('KUMULIERT', 'ZUWACHS')),
    termin_genauigkeit text,
    termin_fortlaufend boolean,
    termin_von         date,
    termin_bis         date,
    soll_art           text not null,
    soll               numeric not null,
    ist_art            text not null,
    ist                numeric not null,
    primary key (massnahme, nummer)
);

-- The first cannot be finished before the second.
create table programm.abhaengigkeit (
    massnahme uuid not null references programm.massnahme (id),
    braucht   uuid not null references programm.massnahme (id),
    primary key (massnahme, braucht),
    check (massnahme <> braucht)
);
create index abhaengigkeit_braucht on programm.abhaengigkeit (braucht);

-- Who changed what, from what to what, and when.
create table programm.verlauf (
    id        bigint generated always as identity primary key,
    massnahme uuid not null references programm.massnahme (id),
    feld      text not null,
    alt       text not null,
    neu       text not null,
    wer       text not null,
    zeit      timestamptz not null
);
create index verlauf_massnahme on programm.verlauf (massnahme, id desc);

-- Which file of the Kommune was read last, so that a restart does not undo what people have edited since.
create table programm.ladung (
    datei       text primary key,
    pruefsumme  text not null
);
