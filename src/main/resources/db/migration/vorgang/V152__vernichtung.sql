-- What belongs to a Vorgang goes with it, once its Akte is destroyed by rule; nothing else deletes a Vorgang.
do $$
declare f record;
begin
    for f in
        select c.conname, c.conrelid::regclass as tabelle, pg_get_constraintdef(c.oid) as wortlaut
        from pg_constraint c
        where c.contype = 'f' and c.confdeltype = 'a'
          and c.confrelid in ('vorgang.vorgang'::regclass, 'vorgang.umlauf'::regclass, 'vorgang.schreiben'::regclass)
          and c.connamespace = 'vorgang'::regnamespace
    loop
        execute format('alter table %s drop constraint %I', f.tabelle, f.conname);
        execute format('alter table %s add constraint %I %s on delete cascade', f.tabelle, f.conname, f.wortlaut);
    end loop;
end $$;
