-- Files somebody has uploaded for an Akte and not filed yet. They wait until she files or discards them.
create table ablage.stapel (
    id uuid primary key,
    aktenzeichen text not null,
    person uuid not null,
    begonnen timestamptz not null,
    unique (aktenzeichen, person)
);

-- pfad: as the browser sent it, folders included; only ever shown. dokument: none where the file was refused.
create table ablage.stapelstueck (
    stapel uuid not null references ablage.stapel (id) on delete cascade,
    nr integer not null,
    pfad text not null,
    titel text not null,
    groesse bigint not null,
    pruefsumme text not null default '',
    dokument uuid,
    heraus boolean not null default false,
    code text not null default '',
    werte text[] not null default '{}',
    primary key (stapel, nr),
    unique (stapel, pfad, pruefsumme)
);

-- Names people gave to Vorgänge that are made of folders.
create table ablage.stapelordner (
    stapel uuid not null references ablage.stapel (id) on delete cascade,
    ordner text not null,
    betreff text not null,
    primary key (stapel, ordner)
);
