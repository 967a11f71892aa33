-- What a Bescheid said about the remedy against it, on the day it was made: without a Belehrung the time is a year.
create table vorgang.belehrung (
    vorgang  uuid primary key references vorgang.vorgang (id),
    art      text not null check (art in ('WIDERSPRUCH', 'KLAGE', 'KEINER', 'UNBEKANNT')),
    belehrt  boolean not null,
    norm     text not null,
    geprueft boolean not null
);

-- A Vorgang that is directed against the Bescheid of another, with the reckoning as it was when it came. One for each Bescheid.
create table vorgang.widerspruch (
    vorgang      uuid primary key references vorgang.vorgang (id),
    gegen        uuid not null unique references vorgang.vorgang (id),
    eingelegt    text not null check (eingelegt in ('KONTO', 'PIN', 'HAUS', 'SCHRIFT', 'NIEDERSCHRIFT')),
    eingegangen  timestamptz not null,
    bekannt      date,
    bis          date,
    belehrt      boolean not null,
    form_gewahrt boolean not null,
    unterschrieben date,
    constraint widerspruch_frist check ((bekannt is null) = (bis is null))
);
