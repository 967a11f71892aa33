-- Register of facts on their way to their listeners (Spring Modulith, structure 2).
-- A row is deleted as soon as its listener has finished, so the table holds only what is outstanding.
create table if not exists event_publication (
    id uuid not null primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create index if not exists event_publication_by_completion_date_idx on event_publication (completion_date);
create index if not exists event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
