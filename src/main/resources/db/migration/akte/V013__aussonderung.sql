-- What becomes of Akten after their Aufbewahrungsfrist. aussonderung: the Verfahren an Akte is in. vernichtet: only its Aktenzeichen and
-- what the plan said about it are left.
alter table akte.akte add column aussonderung uuid;
alter table akte.akte add column vernichtet timestamptz;

create index akte_faellig on akte.akte (aufbewahren_bis, aktenzeichen) where zda is not null and vernichtet is null;
create index akte_faellig_nummer on akte.akte (nummer, aufbewahren_bis, aktenzeichen) where zda is not null and vernichtet is null;
create index akte_aussonderung on akte.akte (aussonderung) where aussonderung is not null;
create index schriftstueck_verschoben on akte.schriftstueck (verschoben_nach) where verschoben_nach is not null;
create index schriftstueck_dokument on akte.schriftstueck (dokument);

-- Legal holds. As long as one is in force, nothing of the Aussonderung goes on. The row goes with its Akte.
create table akte.loeschsperre (
    id uuid primary key,
    aktenzeichen text not null references akte.akte (aktenzeichen),
    grund text not null,
    person uuid not null,
    seit timestamptz not null,
    bis date,
    aufgehoben timestamptz,
    aufgehoben_person uuid,
    aufgehoben_grund text
);

create index loeschsperre_wirksam on akte.loeschsperre (aktenzeichen) where aufgehoben is null;
create index loeschsperre_akte on akte.loeschsperre (aktenzeichen, seit);
