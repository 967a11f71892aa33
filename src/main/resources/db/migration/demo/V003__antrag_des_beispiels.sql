-- Which Antrag an example is about; empty for one without.
alter table demo.beispiel add column antrag uuid;
