create schema if not exists zahlung;

-- Gaps are allowed: a number is spent even when the transaction fails.
create sequence zahlung.kassenzeichen minvalue 1 maxvalue 99999999;

create table zahlung.zahlung (
    kassenzeichen text primary key check (kassenzeichen ~ '^[0-9]{12}$'),
    bezug         text not null unique,
    cent          bigint not null check (cent > 0),
    stand         text not null check (stand in ('OFFEN', 'BEZAHLT')),
    angelegt      timestamptz not null,
    bezahlt_am    date,
    check ((stand = 'BEZAHLT') = (bezahlt_am is not null))
);
