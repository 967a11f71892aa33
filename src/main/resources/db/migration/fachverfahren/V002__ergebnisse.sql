-- What the search of the register looks through.
alter table fachverfahren.eintrag
    add column suchtext text generated always as
        (lower(kennung || ' ' || name || ' ' || hersteller || ' ' || zweck || ' ' || leistungen || ' ' || betreuung)) stored;
create index eintrag_name on fachverfahren.eintrag (name collate "de-x-icu", kennung);

-- Reports name their delivery by its key or by the Referenz.
create index zustellung_referenz on fachverfahren.zustellung (referenz, ziel);

-- How far a table of a Fachverfahren has been read.
create table fachverfahren.lesestand (
    quelle         text primary key,
    fachverfahren  text not null,
    marke          text not null default '',
    -- When it is read next; while it is being read: when others may think that whoever did it is gone.
    faellig        timestamptz not null,
    versuche       integer not null default 0,
    gelesen        timestamptz,
    uebernommen    bigint not null default 0,
    fehler         text not null default ''
);
create index lesestand_fachverfahren on fachverfahren.lesestand (fachverfahren);
