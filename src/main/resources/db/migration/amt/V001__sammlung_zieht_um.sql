-- Orders for many Vorgaenge and saved views belong to the rooms of staff; the migrations of vorgang ran before these and made their tables.
create schema if not exists amt;

alter table vorgang.sammelzeile drop constraint sammelzeile_vorgang_fkey;
alter table vorgang.sammelzeile set schema amt;
alter table vorgang.sammelauftrag set schema amt;
alter table vorgang.ansicht set schema amt;
alter table vorgang.tastenwunsch set schema amt;
