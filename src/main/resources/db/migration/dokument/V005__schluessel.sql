-- Master keys under which contents are or were encrypted; their names only. frei: since when nothing uses the key any more.
create table dokument.hauptschluessel (
    kennung text primary key check (kennung ~ '^[0-9a-f]{16}$'),
    seit    timestamptz not null,
    frei    timestamptz
);

-- A run of the check brings every content under the key in use: which one that was when it began, how many it has brought there,
-- how many it could not.
alter table dokument.bestandslauf
    add column schluessel      text not null default '',
    add column umgeschluesselt bigint not null default 0,
    add column unter_altem     bigint not null default 0;
