create schema if not exists demo;

-- How far the Zeitmaschine has been pushed forward; one row.
create table demo.zeit (
    eine    boolean primary key default true check (eine),
    versatz bigint not null check (versatz >= 0)
);

-- The plan of the invented past, fixed at the first start; one row.
create table demo.fahrplan (
    eine      boolean primary key default true check (eine),
    basis     timestamptz not null,
    vorgaenge integer not null,
    abdruck   text not null
);

-- Which step of the plan has been done; written in the step's own transaction, so that each happens once.
create table demo.schritt (
    nummer  integer primary key,
    ausgang text not null
);

-- Which Antrag became of a case of the plan.
create table demo.fall (
    nummer integer primary key,
    antrag uuid not null
);
