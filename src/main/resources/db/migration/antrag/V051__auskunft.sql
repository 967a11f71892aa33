-- For the Auskunft (Art. 15 DSGVO): answers in which a name stands as a whole value, and addresses for notices.
create index antrag_antworten on antrag.antrag using gin (antworten);
create index antrag_email on antrag.antrag (lower(email)) where email is not null;
create index entwurf_email on antrag.entwurf (lower(email)) where email is not null;
create index mitzeichnung_name on antrag.mitzeichnung (lower(name));
