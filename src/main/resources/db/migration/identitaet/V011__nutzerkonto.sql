-- The Postfach of a Nutzerkonto (BundID) that the holder of an account has linked; goes with the account.
create table identitaet.nutzerkonto (
    konto      uuid        primary key references identitaet.konto (id) on delete cascade,
    aussteller text        not null,
    kennung    text        not null,
    postkorb   uuid        not null,
    niveau     text        not null,
    seit       timestamptz not null,
    -- § 9 Abs. 1 OZG: the holder can exclude that Verwaltungsakte are announced there.
    bescheide  boolean     not null
);
