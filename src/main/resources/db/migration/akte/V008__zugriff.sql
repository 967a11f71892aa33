-- Who may see or lead what besides or in spite of the units: for a branch of the Aktenplan, the Akten of a unit or one Akte; to all, a
-- person, whoever holds a role, or the people of a unit. What is refused wins. A rule that has ended stays as it was.
create table akte.zugriffsregel (
    id bigint generated always as identity primary key,
    gegenstand text not null check (gegenstand in ('plan', 'einheit', 'akte')),
    objekt text not null,
    kreis text not null check (kreis in ('alle', 'person', 'rolle', 'einheit')),
    wem text not null,
    erlaubt boolean not null,
    fuehren boolean not null,
    grund text not null,
    von text not null,
    seit timestamptz not null,
    beendet timestamptz,
    beendet_von text
);

create index zugriffsregel_wem on akte.zugriffsregel (kreis, wem) where beendet is null;
create index zugriffsregel_objekt on akte.zugriffsregel (gegenstand, objekt, id desc);
