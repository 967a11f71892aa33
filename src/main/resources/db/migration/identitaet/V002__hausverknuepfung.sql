-- Whom the house's sign-in means: issuer and subject never change hands, names do.
create table identitaet.hausverknuepfung (
    aussteller text        not null,
    kennung    text        not null,
    person     uuid        not null references identitaet.person (id),
    seit       timestamptz not null,
    primary key (aussteller, kennung),
    unique (aussteller, person)
);
