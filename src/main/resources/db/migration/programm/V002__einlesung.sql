-- What a column of that head holds, as people have said for this plan; an empty field: nothing of a Massnahme.
create table programm.spaltenzuordnung (
    plan uuid not null references programm.plan (id),
    kopf text not null,
    feld text not null,
    primary key (plan, kopf)
);

-- A table that somebody has brought and looks through before it is taken over.
create table programm.einlesung (
    id          uuid primary key,
    plan        uuid not null references programm.plan (id),
    wer         text not null,
    name        text not null,
    inhalt      bytea not null,
    angelegt    timestamptz not null,
    uebernommen timestamptz,
    neu         integer not null default 0,
    geaendert   integer not null default 0,
    gleich      integer not null default 0,
    abgewiesen  integer not null default 0
);
create index einlesung_angelegt on programm.einlesung (angelegt);
