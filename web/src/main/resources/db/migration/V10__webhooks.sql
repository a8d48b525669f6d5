-- Addresses of portals that are told of changes. The secret signs what is sent, so it is kept as it is.
create table webhook (
    id uuid primary key,
    api_key uuid not null references api_key (id) on delete cascade,
    url varchar(500) not null,
    secret varchar(64) not null,
    cluster varchar(100) not null, -- empty: changes of all
    language varchar(5) not null,
    created_at timestamp with time zone not null,
    failures integer not null, -- failed attempts since the last success
    disabled_at timestamp with time zone
);

create index webhook_api_key on webhook (api_key);

-- What was sent or waits. The body is made from the log of changes when it is sent.
create table webhook_delivery (
    id uuid primary key,
    webhook uuid not null references webhook (id) on delete cascade,
    created_at timestamp with time zone not null,
    first_seq bigint not null, -- first and last change; the first after the last: a test without changes
    last_seq bigint not null,
    status varchar(20) not null,
    attempts integer not null,
    due_at timestamp with time zone not null, -- of the next attempt while it waits; otherwise of the last
    http_status integer, -- of the last answer
    problem varchar(200) not null -- why the last attempt failed
);

create index webhook_delivery_webhook on webhook_delivery (webhook, created_at);
create index webhook_delivery_due on webhook_delivery (status, due_at);
