-- Searches that a person has saved for herself, and up to which moment she has seen what was filed.
create table akte.gespeicherte_suche (
    id uuid primary key,
    person uuid not null,
    name text not null,
    worte text not null,
    plan text not null,
    einheit text not null,
    jahr text not null,
    typ text not null,
    gesehen timestamptz not null,
    unique (person, name)
);

-- Since when something waits for the index: what is waiting has been seen by nobody.
alter table akte.indexauftrag add column seit timestamptz not null default now();

create index indexauftrag_seit on akte.indexauftrag (seit);
