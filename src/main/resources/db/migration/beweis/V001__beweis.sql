create schema if not exists beweis;

-- Hash trees: of the Dokumente of a day, or of the time stamps that are renewed. Hashes only.
create table beweis.baum (
    id          bigint generated always as identity primary key,
    art         text not null check (art in ('TAG', 'ERNEUERUNG')),
    tag         date not null,
    stand       text not null check (stand in ('SAMMELT', 'GEBAUT', 'GESTEMPELT')),
    begonnen    timestamptz not null,
    -- An Erneuerung takes time stamps whose certificate ends before.
    grenze      timestamptz not null,
    blaetter    integer not null default 0,
    wurzel      bytea,
    siegel      bytea,
    stempel     bytea,
    quelle      text check (quelle in ('DIENST', 'DEMO', 'HAUS')),
    aussteller  text not null default '',
    zeit        timestamptz,
    gueltig_bis timestamptz,
    versuche    integer not null default 0,
    naechster   timestamptz not null,
    grund       text not null default '',
    -- The Erneuerung that covers the time stamp, and its leaf there.
    erneuert    bigint references beweis.baum (id),
    erneuert_nr integer,
    check (stand = 'SAMMELT' or wurzel is not null),
    check ((stand = 'GESTEMPELT') = (stempel is not null and quelle is not null and zeit is not null and gueltig_bis is not null)),
    check ((erneuert is null) = (erneuert_nr is null))
);

create unique index baum_einer on beweis.baum (art) where stand = 'SAMMELT';
create index baum_wartet on beweis.baum (naechster) where stand = 'GEBAUT';
create index baum_kopf on beweis.baum (gueltig_bis, id) where stand = 'GESTEMPELT' and erneuert is null;

-- 1,024 leaves next to each other, 32 bytes each, and the root of that part.
create table beweis.stueck (
    baum   bigint not null references beweis.baum (id),
    nr     integer not null,
    hashes bytea not null,
    wurzel bytea not null,
    primary key (baum, nr)
);

-- Where a Dokument stands. Stays when the Dokument has been destroyed: a number and a hash.
create table beweis.blatt (
    dokument uuid primary key,
    baum     bigint not null references beweis.baum (id),
    nr       integer not null
);
