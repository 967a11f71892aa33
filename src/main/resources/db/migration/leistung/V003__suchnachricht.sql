-- What people wrote after a search that found nothing; without any name or address.
create table leistung.suchnachricht (
    id          uuid        primary key,
    worte       text        not null,
    text        text        not null,
    eingegangen timestamptz not null
);
create index on leistung.suchnachricht (eingegangen);
