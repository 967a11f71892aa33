-- What was computed and what was fixed stay both, for good.
create table zahlung.festsetzung (
    bezug          text not null,
    nummer         int not null check (nummer > 0),
    stichtag       date,
    vorschuss_cent bigint not null check (vorschuss_cent >= 0),
    anmerkung      text not null,
    person         uuid not null,
    zeitpunkt      timestamptz not null,
    primary key (bezug, nummer)
);

create table zahlung.festsetzungsposten (
    bezug          text not null,
    festsetzung    int not null,
    nummer         int not null,
    name           text not null,
    text           text not null,
    text_en        text not null,
    rechenweg      text not null,
    rechenweg_en   text not null,
    quelle         text not null,
    quelle_en      text not null,
    hindernis      text not null,
    hindernis_en   text not null,
    berechnet_cent bigint,
    cent           bigint not null,
    grund          text not null,
    primary key (bezug, festsetzung, nummer),
    foreign key (bezug, festsetzung) references zahlung.festsetzung (bezug, nummer),
    check (berechnet_cent = cent or grund <> '')
);

-- Gaps are allowed: a number is spent even when the transaction fails.
create sequence zahlung.zahllauf_nummer minvalue 1;

create table zahlung.zahllauf (
    nummer         text primary key,
    angelegt       timestamptz not null,
    angelegt_von   uuid not null,
    ausgefuehrt_am date,
    ausgefuehrt_von uuid,
    check ((ausgefuehrt_am is null) = (ausgefuehrt_von is null))
);

create table zahlung.auszahlung (
    id              uuid primary key,
    bezug           text not null,
    art             text not null check (art in ('VORSCHUSS', 'ERSTATTUNG')),
    leistung        text not null,
    einheit         text not null,
    aktenzeichen    text not null,
    empfaengerin    uuid,
    empfaenger      text not null,
    iban            text not null,
    zweck           text not null,
    cent            bigint not null check (cent > 0),
    stand           text not null check (stand in ('ANGEORDNET', 'FREIGEGEBEN', 'IM_LAUF', 'AUSGEZAHLT', 'ZURUECKGENOMMEN')),
    angeordnet      timestamptz not null,
    angeordnet_von  uuid not null,
    freigegeben     timestamptz,
    freigegeben_von uuid,
    lauf            text references zahlung.zahllauf (nummer),
    unique (bezug, art),
    -- Four eyes: who has fixed it does not release it, nor does who gets it.
    check (freigegeben_von <> angeordnet_von and freigegeben_von <> empfaengerin),
    check ((stand in ('IM_LAUF', 'AUSGEZAHLT')) = (lauf is not null)),
    check (lauf is null or freigegeben_von is not null)
);

create index on zahlung.auszahlung (stand, angeordnet);
create index on zahlung.auszahlung (lauf);
