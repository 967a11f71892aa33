create schema if not exists portal;

-- What the Steuerung measured last; told to people before they apply.
create table portal.bearbeitungszeit (
    leistung text primary key,
    anzahl   integer not null,
    median   double precision not null,
    p80      double precision not null,
    stand    timestamptz not null
);
