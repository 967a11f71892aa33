-- What was put together of the files of one question. One row each, also where it was not possible.
create table vorgang.sammlung (
    vorgang uuid not null references vorgang.vorgang (id),
    feld text not null,
    dokument uuid,
    primary key (vorgang, feld)
);
