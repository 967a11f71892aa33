-- Whether a Dokument is PDF/A, and what was made of it so that it can be read for a long time. Also
-- the queue: what is open is done as soon as its moment has come.
create table blattwerk.langzeit (
    dokument     uuid primary key,
    aktenzeichen text not null,
    stand        text not null check (stand in ('OFFEN', 'FERTIG', 'GESCHEITERT')),
    beauftragt   timestamptz not null,
    versuche     integer not null default 0,
    naechster    timestamptz not null,
    fertig       timestamptz,
    -- The standard the Dokument itself names or was measured by; empty: it is no PDF.
    norm         text not null default '',
    konform      boolean not null default false,
    -- Names of the rules it breaks, the first ones, separated by commas.
    regeln       text not null default '',
    -- The PDF/A made of it, if one was made, otherwise why not.
    ergebnis     uuid unique,
    grund        text not null default '',
    check ((stand = 'OFFEN') = (fertig is null))
);

create index langzeit_offen on blattwerk.langzeit (naechster) where stand = 'OFFEN';
create index langzeit_akte on blattwerk.langzeit (aktenzeichen);
