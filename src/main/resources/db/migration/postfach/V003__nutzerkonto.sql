-- A Bescheid can be announced in the Postfach of a Nutzerkonto (§ 9 OZG).
alter table postfach.sendung drop constraint sendung_weg_check;
alter table postfach.sendung add constraint sendung_weg_check check (weg in ('PORTAL', 'POST', 'NUTZERKONTO'));
alter table postfach.sendung drop constraint sendung_stand_check;
alter table postfach.sendung add constraint sendung_stand_check check (stand in
    ('UEBERGABE', 'BEREITGESTELLT', 'ABGERUFEN', 'BEENDET', 'NACHGESANDT', 'WARTET_AUF_POST', 'AUFGEGEBEN', 'ZURUECKGEKOMMEN'));

-- How a Sendung was handed over, with what the other side has signed. It is announced at one of the two ends: there
-- (ANGENOMMEN) or, when that was not possible, in the portal (GESCHEITERT).
create table postfach.uebergabe (
    sendung           uuid        primary key references postfach.sendung (id),
    postkorb          uuid        not null,
    niveau            text        not null,
    email             text        not null,
    stand             text        not null check (stand in ('UNTERWEGS', 'ANGENOMMEN', 'GESCHEITERT')),
    angelegt          timestamptz not null,
    versuche          int         not null default 0,
    naechster_versuch timestamptz not null,
    einreichung       uuid,
    fall              uuid,
    bestaetigt        timestamptz,
    beleg             text,
    grund             text
);
create index uebergabe_unterwegs on postfach.uebergabe (naechster_versuch) where stand = 'UNTERWEGS';
