-- What a sentence about a row needs besides its code, such as the name of the answer a letter lacks.
alter table amt.sammelzeile add column werte jsonb not null default '[]';
