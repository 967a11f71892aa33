-- A saved search can be narrowed to somebody who takes part in the Akte.
alter table akte.gespeicherte_suche add column beteiligt text not null default '';
