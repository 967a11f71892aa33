-- The address for the window of a letter, where the Antrag has none or another one is right.
create table vorgang.anschrift (
    vorgang uuid primary key references vorgang.vorgang (id),
    zeilen text not null,
    geaendert timestamptz not null,
    geaendert_von uuid
);
