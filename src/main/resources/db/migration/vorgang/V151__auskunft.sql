-- For the Auskunft (Art. 15 DSGVO): people who take part in a Vorgang, by name.
create index beteiligung_name on vorgang.beteiligung (lower(name));
