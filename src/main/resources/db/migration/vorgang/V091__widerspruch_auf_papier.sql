-- A Widerspruch that came on paper or was taken down: how and when, until its Vorgang is open.
create table vorgang.papierwiderspruch (
    gegen       uuid primary key references vorgang.vorgang (id),
    eingelegt   text not null check (eingelegt in ('SCHRIFT', 'NIEDERSCHRIFT')),
    eingegangen date not null,
    person      uuid not null
);
