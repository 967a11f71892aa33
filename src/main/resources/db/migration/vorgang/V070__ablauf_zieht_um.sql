-- The module ablauf keeps the processes now; its own migrations ran before these.
insert into ablauf.prozess (kennung, definition, datei)
    select kennung, definition, datei from vorgang.ablauf
    on conflict (kennung) do nothing;

alter table vorgang.vorgang drop constraint vorgang_ablauf_fkey;
drop table vorgang.ablauf;
