-- Work on many Vorgaenge that somebody has ordered. Every row is done in a transaction of its own, together with its mark.
create table vorgang.sammelauftrag (
    id uuid primary key,
    person uuid not null,
    art text not null,
    angaben jsonb not null,
    stand text not null check (stand in ('LAEUFT', 'ANGEHALTEN', 'FERTIG')),
    erteilt timestamptz not null,
    beendet timestamptz
);
create index sammelauftrag_person on vorgang.sammelauftrag (person, erteilt desc);
create index sammelauftrag_laeuft on vorgang.sammelauftrag (erteilt) where stand = 'LAEUFT';

create table vorgang.sammelzeile (
    auftrag uuid not null references vorgang.sammelauftrag (id),
    nummer integer not null,
    vorgang uuid not null references vorgang.vorgang (id),
    version integer not null,
    stand text not null default 'OFFEN' check (stand in ('OFFEN', 'GETAN', 'ABGELEHNT', 'UEBERSPRUNGEN')),
    code text not null default '',
    erledigt timestamptz,
    primary key (auftrag, nummer),
    unique (auftrag, vorgang)
);
create index sammelzeile_offen on vorgang.sammelzeile (auftrag, nummer) where stand = 'OFFEN';
