-- Something wrong in an Akte was corrected (Art. 16 DSGVO). What stood there is kept by the Akte; here stands who has to be told
-- (Art. 19 DSGVO) and who was.
create table auskunft.berichtigung (
    id uuid primary key,
    aktenzeichen text not null,
    grund text not null,
    wann timestamptz not null,
    wer text not null
);

create index berichtigung_akte on auskunft.berichtigung (aktenzeichen, wann desc);

create table auskunft.berichtigungsempfaenger (
    berichtigung uuid not null references auskunft.berichtigung (id) on delete cascade,
    nummer integer not null,
    name text not null,
    erhalten text not null,
    mitgeteilt timestamptz,
    mitgeteilt_von text,
    primary key (berichtigung, nummer)
);
