-- The address of a person at work, as the Kommune has entered it; empty where there is none.
alter table identitaet.person add column mail text not null default '';
