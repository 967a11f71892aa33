-- What a Dokument was made of: pages of others, in order. Those stay as they are.
create table blattwerk.herkunft (
    ergebnis     uuid not null,
    nr           integer not null,
    dokument     uuid not null,
    aktenzeichen text not null,
    blatt        integer not null,
    version      integer not null,
    seiten       text not null,
    wann         timestamptz not null,
    person       text not null,
    primary key (ergebnis, nr)
);

create index herkunft_quelle on blattwerk.herkunft (dokument);
create index herkunft_akte on blattwerk.herkunft (aktenzeichen);
