-- The Frist of the law in which a Vorgang must be decided. Its last day is empty while it stands still.
create table vorgang.entscheidungsfrist (
    vorgang uuid primary key references vorgang.vorgang (id),
    beginn date not null,
    dauer text not null,
    fiktion boolean not null,
    grundlage text not null,
    verlaengert text,
    grund text not null default '',
    ende date,
    eingetreten timestamptz
);

create index entscheidungsfrist_ende on vorgang.entscheidungsfrist (ende, vorgang) where eingetreten is null;

-- What was reported to the Leitung, once for each reason.
create table vorgang.eskalation (
    vorgang uuid not null references vorgang.vorgang (id),
    anlass text not null,
    gemeldet timestamptz not null,
    gesehen timestamptz,
    gesehen_von uuid,
    primary key (vorgang, anlass)
);

create index eskalation_offen on vorgang.eskalation (gemeldet, vorgang) where gesehen is null;
create index vorgang_niemand on vorgang.vorgang (eingegangen, id) where bearbeiterin is null and stand = 'EINGEGANGEN';
