-- What the holder of an account said before she corrected it (Art. 16 DSGVO). Goes with the account, or when she deletes her details.
create table identitaet.merkmalverlauf (
    id bigint generated always as identity primary key,
    konto uuid not null references identitaet.konto (id) on delete cascade,
    bedeutung text not null,
    vorher text not null,
    ersetzt timestamptz not null
);

create index merkmalverlauf_konto on identitaet.merkmalverlauf (konto, id desc);
