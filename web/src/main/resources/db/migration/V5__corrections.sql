-- What cluster managers correct. What is approved lies on top of the data, whatever package is loaded.
create table correction (
    id uuid primary key,
    cluster varchar(100) not null,
    status varchar(20) not null,
    source varchar(500) not null, -- address of a page, or a sentence
    confidence varchar(30) not null,
    note varchar(2000) not null,
    proposed_by uuid references account (id) on delete set null,
    proposed_as varchar(20) not null, -- role on that day
    proposed_at timestamp with time zone not null,
    decided_by uuid references account (id) on delete set null,
    decided_at timestamp with time zone,
    reason varchar(2000) not null, -- why it was rejected
    version integer not null
);

create index correction_cluster on correction (cluster);

create table correction_change (
    correction uuid not null references correction (id) on delete cascade,
    place integer not null, -- from 0, in the order in which they hold
    kind varchar(20) not null,
    holds boolean not null, -- false: what the data says is taken out
    field varchar(100),
    weight double precision,
    name varchar(300), -- of a member or of a contact's partner
    country varchar(2),
    region varchar(20),
    region_name varchar(200),
    contact_kind varchar(50),
    programme varchar(200),
    contact_year integer,
    primary key (correction, place)
);
