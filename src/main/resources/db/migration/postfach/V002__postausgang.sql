-- A letter waits in the print queue until somebody has posted it; one that comes back was not announced.
alter table postfach.sendung drop constraint sendung_stand_check;
alter table postfach.sendung add constraint sendung_stand_check check (stand in
    ('BEREITGESTELLT', 'ABGERUFEN', 'BEENDET', 'NACHGESANDT', 'WARTET_AUF_POST', 'AUFGEGEBEN', 'ZURUECKGEKOMMEN'));
alter table postfach.sendung add column aufgegeben date;
alter table postfach.sendung add column aufgegeben_von text;
alter table postfach.sendung add column zurueck date;
alter table postfach.sendung add column zurueck_grund text;
alter table postfach.sendung add column zurueck_von text;

update postfach.sendung
   set aufgegeben = cast(bereitgestellt at time zone 'Europe/Berlin' as date), aufgegeben_von = bereitgestellt_von
 where stand = 'AUFGEGEBEN';

create index sendung_post on postfach.sendung (bereitgestellt) where stand = 'WARTET_AUF_POST';
