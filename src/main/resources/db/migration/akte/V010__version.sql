-- A Schriftstück that was filed by hand gets versions. Its identity stays the Dokument it was filed with, also when it is moved;
-- the highest number is what is shown. The first row is written while filing; older Schriftstücke have none and begin at 2.
create table akte.version (
    schriftstueck uuid not null,
    nummer integer not null check (nummer > 0),
    dokument uuid not null unique,
    bemerkung text not null,
    von uuid,
    person text not null,
    wann timestamptz not null,
    primary key (schriftstueck, nummer)
);
