-- The engine keeps its own tables here too; their names begin with act_ and flw_.
create schema if not exists ablauf;

-- Processes by the checksum of their file; a running Vorgang keeps the one it was started with.
create table ablauf.prozess (
    kennung text primary key,
    definition text not null,
    datei bytea not null
);
