-- Vorgaenge with an answer of the person that nobody of the Amt has reacted to yet. Kept while steps are written: to find them by looking
-- through the steps of every Vorgang in work took longer than everything else on the desk of a large unit.
create table vorgang.antwort (
    vorgang uuid primary key references vorgang.vorgang (id)
);
insert into vorgang.antwort (vorgang)
    select distinct s.vorgang from vorgang.schritt s
    where s.was in ('nachgereicht', 'folgeformular')
      and not exists (select 1 from vorgang.schritt d where d.vorgang = s.vorgang and d.nummer > s.nummer and d.person is not null);

-- It was there for that question only.
drop index vorgang.schritt_antwort;
