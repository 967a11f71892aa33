-- What was put into the demo once besides the past.
create table demo.beispiel (
    name text primary key
);
