-- Searches that found nothing, as far as their words may be kept; gone after 90 days.
create table steuerung.suche (
    id            uuid    primary key,
    worte         text    not null,
    mit_nachricht boolean not null,
    tag           date    not null
);
create index suche_tag on steuerung.suche (tag);
