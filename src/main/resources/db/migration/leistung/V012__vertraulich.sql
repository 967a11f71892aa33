-- Roles that alone may see the Vorgaenge of a Leistung. A row is never taken away by a later Fassung.
create table leistung.vertraulich (
    schluessel text primary key,
    rollen text[] not null
);
