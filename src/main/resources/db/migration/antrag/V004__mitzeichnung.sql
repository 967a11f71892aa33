-- Who else has to agree before a draft can be sent. Ends with the draft; who agreed then stands in the Antrag. Of the link only
-- the hash is kept; the link itself is encrypted with the secret of the browser it was made in, so that it can be shown again there.
create table antrag.mitzeichnung (
    id          uuid primary key,
    entwurf     uuid not null references antrag.entwurf (id) on delete cascade,
    name        text not null,
    email       text,
    link_hash   text not null unique,
    link_geheim bytea,
    link_zugang text,
    stand       text not null check (stand in ('OFFEN', 'EINVERSTANDEN', 'ABGELEHNT', 'HINFAELLIG')),
    abdruck     text,
    grund       text not null default '',
    zeitpunkt   timestamptz,
    gemailt     timestamptz,
    angelegt    timestamptz not null,
    constraint mitzeichnung_antwort check ((abdruck is null) = (stand in ('OFFEN', 'HINFAELLIG')))
);
create index mitzeichnung_entwurf on antrag.mitzeichnung (entwurf, angelegt);

-- Mails to people who are asked to agree, so that nobody's letter box is filled through us.
alter table antrag.entwurf add column mitzeichnermails int not null default 0;

-- Who of the Amt filled a public form in for a person; who agreed, when, to what.
alter table antrag.entwurf add column aufnahme jsonb;
alter table antrag.antrag add column aufnahme jsonb, add column zustimmungen jsonb not null default '[]';
