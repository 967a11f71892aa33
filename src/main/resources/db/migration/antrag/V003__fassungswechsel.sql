-- In which Fassung a draft was before it followed a new one; null once the person has gone on.
alter table antrag.entwurf add column vorherige_fassung integer;
