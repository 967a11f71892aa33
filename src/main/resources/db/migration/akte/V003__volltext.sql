-- What still has to get into the index of the full text: an Akte (blatt 0) or one Schriftstück. Written in the transaction that
-- changes it, deleted when the index has it durably. umzug: the Akte went to another unit; until this row is gone nobody finds it.
create table akte.indexauftrag (
    id bigint generated always as identity primary key,
    aktenzeichen text not null,
    blatt integer not null,
    umzug boolean not null default false,
    versuche integer not null default 0
);

create index indexauftrag_umzug on akte.indexauftrag (aktenzeichen) where umzug;

-- Where the index lies below index/akten, and how far a new one is that is being built beside it. One row.
create table akte.indexstand (
    eins boolean primary key default true check (eins),
    ordner text not null,
    neu text not null default '',
    aktenzeichen text not null default '',
    blatt integer not null default -1,
    getan bigint not null default 0,
    gesamt bigint not null default 0,
    begonnen timestamptz,
    zuletzt timestamptz
);

insert into akte.indexauftrag (aktenzeichen, blatt)
select aktenzeichen, 0 from akte.akte
union all
select aktenzeichen, blatt from akte.schriftstueck;
