create schema if not exists postfach;

create table postfach.sendung (
    id              uuid primary key,
    bezug           text not null,
    konto           uuid,
    titel           text not null,
    dokument        uuid not null,
    pruefsumme      text not null,
    weg             text not null check (weg in ('PORTAL', 'POST')),
    stand           text not null check (stand in ('BEREITGESTELLT', 'ABGERUFEN', 'BEENDET', 'NACHGESANDT', 'AUFGEGEBEN')),
    regel           text not null,
    regelsatz       text not null,
    bereitgestellt  timestamptz not null,
    bereitgestellt_von text not null,
    abrufbar_bis    date,
    abgerufen       timestamptz,
    abgerufen_von   text,
    beendet         timestamptz,
    bekanntgegeben  date,
    widerspruch_bis date
);

create index sendung_bezug on postfach.sendung (bezug, bereitgestellt);
create index sendung_konto on postfach.sendung (konto, bereitgestellt) where konto is not null;
create index sendung_offen on postfach.sendung (abrufbar_bis) where stand = 'BEREITGESTELLT';
create index sendung_beendet on postfach.sendung (beendet) where stand = 'BEENDET';

-- Address and text are emptied as soon as a mail is sent; the key stays and keeps it from being sent twice.
create table postfach.mail (
    schluessel       text primary key,
    an               text not null,
    betreff          text not null,
    inhalt           text not null,
    stand            text not null check (stand in ('WARTET', 'GESENDET', 'GESCHEITERT')),
    angelegt         timestamptz not null,
    versuche         int not null default 0,
    erster_versuch   timestamptz,
    naechster_versuch timestamptz not null,
    gesendet         timestamptz,
    fehler           text
);

create index mail_wartet on postfach.mail (naechster_versuch) where stand = 'WARTET';
create index mail_gescheitert on postfach.mail (angelegt) where stand = 'GESCHEITERT';
