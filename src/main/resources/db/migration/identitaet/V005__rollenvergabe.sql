-- A role is held in a unit and the units below it, and may begin and end. What comes from personen.yaml is replaced at every start,
-- what the Verwaltung gave stays until it ends.
create table identitaet.rollenvergabe (
    id           uuid primary key,
    person       uuid        not null references identitaet.person (id),
    rolle        text        not null,
    einheit      text        not null,
    von          date,
    bis          date,
    aus_datei    boolean     not null,
    grund        text        not null default '',
    vergeben     timestamptz not null,
    vergeben_von uuid,
    beendet      timestamptz,
    beendet_von  uuid
);
create index rollenvergabe_person on identitaet.rollenvergabe (person);

insert into identitaet.rollenvergabe (id, person, rolle, einheit, aus_datei, vergeben)
    select gen_random_uuid(), p.id, r.rolle, p.einheit, true, now() from identitaet.person p, unnest(p.rollen) as r (rolle);
alter table identitaet.person drop column rollen;

-- Days on which somebody does not work, and who stands in for her. One withdrawn keeps its row.
create table identitaet.abwesenheit (
    id              uuid primary key,
    person          uuid        not null references identitaet.person (id),
    von             date        not null,
    bis             date        not null,
    vertretung      uuid,
    eingetragen     timestamptz not null,
    eingetragen_von uuid,
    zurueckgenommen timestamptz,
    check (von <= bis)
);
create index abwesenheit_bis on identitaet.abwesenheit (bis) where zurueckgenommen is null;
