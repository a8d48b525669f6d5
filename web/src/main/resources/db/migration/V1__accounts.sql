-- People with an account. Runs on H2 (MODE=PostgreSQL) and PostgreSQL: keys are made by the application.
create table account (
    id uuid primary key,
    email varchar(254) not null unique, -- in lower case
    name varchar(200) not null,
    role varchar(20) not null,
    password_hash varchar(500), -- null: signs in elsewhere only (OpenID Connect)
    active boolean not null,
    created_at timestamp with time zone not null,
    last_sign_in_at timestamp with time zone,
    version integer not null
);

-- The clusters that a cluster manager manages.
create table managed_cluster (
    account uuid not null references account (id) on delete cascade,
    cluster varchar(100) not null,
    primary key (account, cluster)
);

-- A link by which one person makes her account; the token itself is not kept.
create table invitation (
    id uuid primary key,
    token_hash varchar(64) not null unique,
    role varchar(20) not null,
    clusters varchar(4000) not null, -- ids, comma-separated; only for cluster managers
    note varchar(200) not null, -- for whom
    invited_by uuid references account (id) on delete set null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    version integer not null
);

-- Who did what when: sign-ins, key use, administrative acts. Accounts are named by id, so that deleting one leaves no
-- personal data here.
create table audit_entry (
    id uuid primary key,
    occurred_at timestamp with time zone not null,
    account uuid,
    act varchar(60) not null,
    subject varchar(200) not null,
    detail varchar(1000) not null
);

create index audit_entry_occurred_at on audit_entry (occurred_at);
