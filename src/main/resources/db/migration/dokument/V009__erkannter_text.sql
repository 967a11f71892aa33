-- What a recognition of writing has read on pictures and scans: one row for each page, gone with the content.
create table dokument.erkannter_text (
    pruefsumme text not null references dokument.inhalt (pruefsumme) on delete cascade,
    seite      integer not null check (seite > 0),
    text       text not null,
    primary key (pruefsumme, seite)
);
