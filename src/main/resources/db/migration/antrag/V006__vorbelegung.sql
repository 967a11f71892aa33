-- Answers that are there before the person has typed them, with where they come from. By reference, so that what the
-- person has left as it was is known after submission, too.
create table antrag.vorbelegung (
    referenz text        not null,
    feld     text        not null,
    werte    jsonb       not null,
    herkunft text        not null check (herkunft in ('BESTAETIGT', 'KONTO', 'ANTRAG', 'LINK')),
    stand    timestamptz not null,
    gesehen  boolean     not null default false,
    primary key (referenz, feld)
);
