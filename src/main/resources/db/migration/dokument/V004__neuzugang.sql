-- Dokumente that no hash tree has taken yet; what there was before waits as well.
create table dokument.neuzugang (
    dokument uuid primary key references dokument.dokument (id) on delete cascade
);

insert into dokument.neuzugang (dokument) select id from dokument.dokument;
