-- The list of Vorgaenge in every order it is offered in. Open ones have indexes of their own: the rest is mostly old, and a walk through one
-- index for all would have to pass every finished Vorgang before it came to the first open one.
create index vorgang_offen_nach_frist on vorgang.vorgang ((coalesce(frist, 'infinity'::date)), id) where stand in ('EINGEGANGEN', 'IN_BEARBEITUNG', 'WARTET_AUF_PERSON');
create index vorgang_offen_nach_eingang on vorgang.vorgang (eingegangen, id) where stand in ('EINGEGANGEN', 'IN_BEARBEITUNG', 'WARTET_AUF_PERSON');
create index vorgang_offen_nach_betreff on vorgang.vorgang (betreff, id) where stand in ('EINGEGANGEN', 'IN_BEARBEITUNG', 'WARTET_AUF_PERSON');
create index vorgang_offen_nach_zeichen on vorgang.vorgang (aktenzeichen, id) where stand in ('EINGEGANGEN', 'IN_BEARBEITUNG', 'WARTET_AUF_PERSON');
create index vorgang_nach_frist on vorgang.vorgang ((coalesce(frist, 'infinity'::date)), id);
create index vorgang_nach_eingang on vorgang.vorgang (eingegangen, id);
create index vorgang_nach_betreff on vorgang.vorgang (betreff, id);
create index vorgang_nach_zeichen on vorgang.vorgang (aktenzeichen, id);
create index vorgang_leistung on vorgang.vorgang (leistung, stand);

-- Answers of the person, to find those that nobody of the Amt has looked at yet.
create index schritt_antwort on vorgang.schritt (vorgang, nummer) where was in ('nachgereicht', 'folgeformular');

-- Filters a person has saved for herself: the part of the address behind the question mark. At most one is what the list opens with.
create table vorgang.ansicht (
    id uuid primary key,
    person uuid not null,
    name text not null,
    frage text not null,
    vorgabe boolean not null default false,
    unique (person, name)
);
create unique index ansicht_vorgabe on vorgang.ansicht (person) where vorgabe;

-- Who does not want single keys to do anything.
create table vorgang.tastenwunsch (
    person uuid primary key,
    aus boolean not null
);
