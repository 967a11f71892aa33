-- The Frist of the law in which a Vorgang must be decided; the day it ends is worked out, never stored.
create table vorgang.entscheidungsfrist (
    vorgang uuid primary key references vorgang.vorgang (id),
    beginn date not null,
    dauer text not null,
    fiktion boolean not null,
    grundlage text not null,
    verlaengert text,
    grund text not null default '',
    gewarnt timestamptz,
    eingetreten timestamptz
);

create index entscheidungsfrist_laufend on vorgang.entscheidungsfrist (vorgang) where eingetreten is null;

-- What was reported to the Leitung, once for each reason.
create table vorgang.eskalation (
    vorgang uuid not null references vorgang.vorgang (id),
    anlass text not null,
    gemeldet timestamptz not null,
    gesehen timestamptz,
    gesehen_von uuid,
    primary key (vorgang, anlass)
);

create index eskalation_offen on vorgang.eskalation (gemeldet) where gesehen is null;
