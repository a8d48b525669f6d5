-- What changed between data releases, by corrections and by the calendar of programmes: an append-only log. Runs on
-- H2 (MODE=PostgreSQL) and PostgreSQL.
create table data_change (
    seq bigint primary key, -- in the order of recording, given while change_state is locked
    id uuid not null unique,
    occurred_at timestamp with time zone not null, -- when it was recorded
    kind varchar(30) not null,
    data_version varchar(100) not null,
    cluster varchar(100) not null, -- empty: concerns several
    clusters varchar(8000) not null, -- ids, comma-separated
    regions varchar(8000) not null, -- ids, comma-separated
    subjects varchar(2000) not null, -- ids of projects, a programme or a correction, comma-separated
    quantity integer not null, -- rank of a region, or number of projects, of which subjects names the first
    due_on date, -- the day on which a call or programme ends
    event_key varchar(300) not null unique -- equal events have equal keys
);

create index data_change_cluster on data_change (cluster, seq);
create index data_change_occurred_at on data_change (occurred_at);

-- What the data said when it was compared last, to find the next differences: lists of ids in parts.
create table change_state (
    name varchar(150) not null,
    part integer not null,
    content varchar(8000) not null,
    primary key (name, part)
);

-- The row that is locked while changes are recorded.
insert into change_state (name, part, content) values ('lock', 0, '');
