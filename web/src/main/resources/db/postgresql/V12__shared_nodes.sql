-- A script for one database alone never has the highest number: backups name their version by it, for both databases.
-- State that several nodes share and that a backup leaves out. Tables without a log are empty after a crash of the server.

-- Sessions of signed-in people, in the form that Spring Session reads.
create table spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null, -- milliseconds since 1970
    last_access_time bigint not null,
    max_inactive_interval integer not null, -- seconds
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Token buckets of rate limits, in the form that Bucket4j reads.
create unlogged table rate_limit_bucket (
    id varchar(80) primary key, -- name of the limit and hash of the client
    state bytea,
    expires_at bigint -- milliseconds since 1970
);
create index rate_limit_bucket_expiry on rate_limit_bucket (expires_at);

create unlogged table sign_in_failure (
    pair varchar(64) primary key, -- hash of e-mail address and network address
    failures integer not null,
    latest timestamp with time zone not null
);
create index sign_in_failure_latest on sign_in_failure (latest);
