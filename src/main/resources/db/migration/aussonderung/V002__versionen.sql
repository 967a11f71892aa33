-- Every version of a Schriftstück leaves its own line in the proof.
alter table aussonderung.blattrest add column version integer not null default 1;
alter table aussonderung.blattrest drop constraint blattrest_pkey;
alter table aussonderung.blattrest add primary key (aktenzeichen, blatt, version);
alter table aussonderung.blattrest alter column version drop default;
