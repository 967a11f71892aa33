-- The lines that stand in the window of a PDF that went out. Where the right address is another one by now, a cover sheet
-- carries it; so it does where nobody knows what is printed.
create table vorgang.briefanschrift (
    dokument uuid primary key,
    zeilen text not null
);
