create schema if not exists ablage;

-- One list of holdings that is taken over from one folder. spalten: the columns of the list, in its order; those of our own names first
-- written as Listenspalte names them, others with "+" in front. lebt: last sign of life of the process that drives it, by the clock of
-- the database; null: nobody drives, and where im_programm is set the running town takes it.
create table ablage.lauf (
    id uuid primary key,
    ordner text not null,
    liste text not null,
    summe text not null,
    einheit text not null,
    trocken boolean not null,
    stand text not null check (stand in ('LISTE', 'ZEILEN', 'FERTIG', 'ABGEBROCHEN')),
    angehalten boolean not null default false,
    im_programm boolean not null default false,
    fahrer uuid,
    lebt timestamptz,
    begonnen timestamptz not null,
    beendet timestamptz,
    spalten text[] not null default '{}',
    gelesen bigint not null default 0,
    gut bigint not null default 0,
    abgewiesen bigint not null default 0,
    schon_da bigint not null default 0,
    code text not null default '',
    werte text[] not null default '{}'
);

create unique index lauf_einmal on ablage.lauf (ordner, summe, trocken) where stand in ('LISTE', 'ZEILEN');
create index lauf_zeit on ablage.lauf (begonnen desc, id desc);

-- One row of the list and what became of it, changed in the transaction that files it. kennung: what makes it the same row in another
-- list, with the checksum of its file.
create table ablage.zeile (
    lauf uuid not null references ablage.lauf (id),
    nr bigint not null,
    zeile bigint not null,
    angaben text[] not null,
    stand text not null check (stand in ('OFFEN', 'BEREIT', 'ABGELEGT', 'ABGEWIESEN', 'SCHON_DA')),
    code text not null default '',
    werte text[] not null default '{}',
    kennung text not null default '',
    aktenzeichen text not null default '',
    blatt integer not null default 0,
    primary key (lauf, nr)
);

create index zeile_offen on ablage.zeile (lauf, nr) where stand = 'OFFEN';
create index zeile_stand on ablage.zeile (lauf, stand, nr) where stand in ('ABGEWIESEN', 'SCHON_DA');
create unique index zeile_einmal on ablage.zeile (kennung) where stand = 'ABGELEGT';
create index zeile_akte on ablage.zeile (aktenzeichen) where aktenzeichen <> '';
create index zeile_bereit on ablage.zeile (lauf, kennung) where stand = 'BEREIT';
