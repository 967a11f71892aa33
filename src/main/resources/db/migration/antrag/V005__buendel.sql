-- Drafts that belong together: the draft with the common answers of a Lebenslage and the drafts of the Leistungen filled from it.
-- uebernommen: what was given to the draft, so that it can follow a change as long as the person has not changed it there.
create table antrag.buendel (
    kopf        uuid not null references antrag.entwurf (id) on delete cascade,
    leistung    text not null,
    teil        uuid not null unique references antrag.entwurf (id) on delete cascade,
    uebernommen jsonb not null,
    entfernt    boolean not null default false,
    primary key (kopf, leistung)
);
