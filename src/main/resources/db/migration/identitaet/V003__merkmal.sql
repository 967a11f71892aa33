-- What the holder of an account keeps to have forms filled in: name, address, telephone. Goes with the account.
create table identitaet.merkmal (
    konto     uuid        not null references identitaet.konto (id) on delete cascade,
    bedeutung text        not null,
    wert      text        not null,
    geaendert timestamptz not null,
    primary key (konto, bedeutung)
);
