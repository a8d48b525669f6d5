-- Keys by which other portals call the API; the key itself is not kept.
create table api_key (
    id uuid primary key,
    name varchar(200) not null,
    key_hash varchar(64) not null unique,
    scopes varchar(100) not null, -- comma-separated
    origins varchar(2000) not null, -- comma-separated; empty: any
    per_minute integer not null,
    acts_for uuid references account (id) on delete cascade, -- whose shortlists it reads and changes
    created_by uuid references account (id) on delete set null,
    created_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    version integer not null
);

create table api_key_usage (
    api_key uuid not null references api_key (id) on delete cascade,
    used_on date not null,
    answered bigint not null,
    refused bigint not null,
    primary key (api_key, used_on)
);
