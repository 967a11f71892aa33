-- Akten are also led by hand. A Schriftstueck that was filed in the wrong Akte leaves its sheet there as a trace.
alter table akte.akte add column standort text not null default '';
alter table akte.schriftstueck add column verschoben_nach text references akte.akte (aktenzeichen);
alter table akte.schriftstueck add column verschoben timestamptz;
alter table akte.schriftstueck add column verschoben_grund text;
