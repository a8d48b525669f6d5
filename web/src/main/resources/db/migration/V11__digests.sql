-- Who is told of a cluster's changes by e-mail.
create table cluster_subscription (
    id uuid primary key,
    account uuid not null references account (id) on delete cascade,
    cluster varchar(100) not null,
    language varchar(5) not null,
    token varchar(64) not null unique, -- of the link that ends it; allows nothing else
    created_at timestamp with time zone not null,
    sent_seq bigint not null, -- the last change that a digest holds
    next_at timestamp with time zone not null, -- of the next digest
    unique (account, cluster)
);

create index cluster_subscription_next_at on cluster_subscription (next_at);

-- Digests. The text is made from the log of changes when it is sent.
create table digest (
    id uuid primary key,
    subscription uuid not null references cluster_subscription (id) on delete cascade,
    created_at timestamp with time zone not null,
    first_seq bigint not null,
    last_seq bigint not null,
    status varchar(20) not null,
    attempts integer not null,
    due_at timestamp with time zone not null
);

create index digest_due on digest (status, due_at);
