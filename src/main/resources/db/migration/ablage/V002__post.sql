-- The address of an Akte for e-mail: a secret nobody can guess from the Aktenzeichen.
create table ablage.anschrift (
    aktenzeichen text primary key,
    zeichen text not null unique,
    angelegt timestamptz not null
);

-- A mail that came, once for each Akte it went into; with an empty Aktenzeichen it waits for a person of that unit. abdruck: what makes
-- it the same mail when it is delivered again. dokument: the mail as it came; none where it was too large or harmful.
create table ablage.post (
    id uuid primary key,
    abdruck text not null,
    stand text not null check (stand in ('WARTET', 'ABGELEGT', 'VERWORFEN')),
    aktenzeichen text not null default '',
    einheit text not null,
    eingegangen timestamptz not null,
    von text not null,
    betreff text not null,
    gesendet timestamptz,
    groesse bigint not null,
    mangel text not null default '',
    code text not null default '',
    werte text[] not null default '{}',
    dokument uuid,
    pruefsumme text not null default '',
    blatt integer not null default 0
);

create unique index post_einmal on ablage.post (abdruck, aktenzeichen);
create index post_wartet on ablage.post (einheit, eingegangen desc, id) where stand = 'WARTET';
create index post_akte on ablage.post (aktenzeichen, eingegangen desc, id) where aktenzeichen <> '';

-- What was attached to it. code: why it could not be taken out; it is still in the mail itself.
create table ablage.anhang (
    post uuid not null references ablage.post (id) on delete cascade,
    nr integer not null,
    name text not null,
    groesse bigint not null,
    code text not null default '',
    werte text[] not null default '{}',
    dokument uuid,
    blatt integer not null default 0,
    primary key (post, nr)
);
