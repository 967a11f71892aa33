-- What people say of an Akte besides its Betreff. Every change is a row of the history, with what stood there before.
create table akte.aktenaenderung (
    id bigint generated always as identity primary key,
    aktenzeichen text not null,
    wann timestamptz not null,
    wer text not null,
    feld text not null,
    alt text not null,
    neu text not null
);

create index aktenaenderung_akte on akte.aktenaenderung (aktenzeichen, id desc);

create table akte.beteiligter (
    id bigint generated always as identity primary key,
    aktenzeichen text not null references akte.akte (aktenzeichen),
    name text not null,
    rolle text not null,
    anschrift text not null
);

create index beteiligter_akte on akte.beteiligter (aktenzeichen, id);
create index beteiligter_name on akte.beteiligter (lower(name) text_pattern_ops);

create table akte.schlagwort (
    aktenzeichen text not null references akte.akte (aktenzeichen),
    wort text not null,
    primary key (aktenzeichen, wort)
);

create index schlagwort_wort on akte.schlagwort (lower(wort));

-- Two Akten that belong together: one row, the smaller Aktenzeichen first.
create table akte.aktenbezug (
    eine text not null references akte.akte (aktenzeichen),
    andere text not null references akte.akte (aktenzeichen),
    primary key (eine, andere),
    check (eine < andere)
);

create index aktenbezug_andere on akte.aktenbezug (andere);

-- blatt: empty for the whole Akte.
create table akte.verfuegung (
    id bigint generated always as identity primary key,
    aktenzeichen text not null references akte.akte (aktenzeichen),
    blatt integer,
    wortlaut text not null,
    wer text not null,
    wann timestamptz not null,
    erledigt timestamptz,
    erledigt_von text
);

create index verfuegung_akte on akte.verfuegung (aktenzeichen, id desc);

-- Questions that are asked of Akten of a number and below, as in formular.yaml, and the answers.
create table akte.planfelder (
    nummer text primary key,
    definition text not null
);

create table akte.eigenfeld (
    aktenzeichen text not null references akte.akte (aktenzeichen),
    feld text not null,
    werte text[] not null,
    primary key (aktenzeichen, feld)
);
