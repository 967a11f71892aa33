-- Who has signed stands there by name and function as they were then, also when she has left.
alter table vorgang.umlauf_stelle add column stelle text not null default '';
alter table vorgang.umlauf_stelle add column zeichner text not null default '';

-- Nobody signs any more what is decided or closed.
update vorgang.umlauf m
   set stand = 'BEENDET', beendet = now()
  from vorgang.vorgang v
 where v.id = m.vorgang and m.stand = 'LAEUFT'
   and (v.stand = 'ABGESCHLOSSEN' or v.entschieden is not null and m.schreiben is null);
