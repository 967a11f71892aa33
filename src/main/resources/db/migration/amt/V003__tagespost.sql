-- Who wants a mail in the morning that says how much waits, and on which day the last one was made.
create table amt.tagespost (
    person uuid primary key,
    seit timestamptz not null,
    zuletzt date
);
