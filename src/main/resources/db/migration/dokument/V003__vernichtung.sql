-- Content that has to go at once, from the store and from the replica, unless a Dokument refers to it again. Written in the transaction
-- that removes the Dokument, deleted when the bytes are gone.
create table dokument.vernichtung (
    pruefsumme text primary key,
    angelegt   timestamptz not null default now(),
    versuche   integer not null default 0,
    naechster  timestamptz not null default now()
);

create index vernichtung_faellig on dokument.vernichtung (naechster);
