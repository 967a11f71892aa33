-- An Akte may be divided: Akte, Vorgang, Schriftstueck, as in xdomea. Numbers run in the Akte. Where a sheet lay before stays written.
create table akte.aktenvorgang (
    aktenzeichen text not null references akte.akte (aktenzeichen),
    nummer integer not null,
    betreff text not null,
    eroeffnet timestamptz not null,
    abgeschlossen timestamptz,
    primary key (aktenzeichen, nummer)
);

alter table akte.schriftstueck add column vorgang integer;
alter table akte.schriftstueck add constraint schriftstueck_vorgang
    foreign key (aktenzeichen, vorgang) references akte.aktenvorgang (aktenzeichen, nummer);
create index schriftstueck_vorgang on akte.schriftstueck (aktenzeichen, vorgang, blatt) where vorgang is not null;

-- von, nach: number of the Vorgang, empty for directly in the Akte.
create table akte.umordnung (
    id bigint generated always as identity primary key,
    aktenzeichen text not null,
    blatt integer not null,
    von integer,
    nach integer,
    wann timestamptz not null,
    wer text not null
);

create index umordnung_akte on akte.umordnung (aktenzeichen, id desc);
