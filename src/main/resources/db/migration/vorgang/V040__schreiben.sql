-- Letters to the person; the text is a Vorlage that is filled when the letter is finished.
create table vorgang.schreiben (
    id uuid primary key,
    vorgang uuid not null references vorgang.vorgang (id),
    version integer not null default 0,
    titel text not null,
    vorlage text not null,
    text text not null,
    angelegt timestamptz not null,
    geaendert timestamptz not null,
    geaendert_von uuid not null,
    fertig timestamptz,
    weg text,
    dokument uuid
);

create index schreiben_vorgang on vorgang.schreiben (vorgang, angelegt);

-- Short messages that the person reads where she follows her matter.
create table vorgang.nachricht (
    id uuid primary key,
    vorgang uuid not null references vorgang.vorgang (id),
    text text not null,
    gesendet timestamptz not null,
    gesendet_von uuid not null
);

create index nachricht_vorgang on vorgang.nachricht (vorgang, gesendet);
