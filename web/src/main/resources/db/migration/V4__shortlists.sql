-- Shortlists of partner regions. A region stands on a list once; the profile is kept as it was when the list was made.
create table shortlist (
    id uuid primary key,
    title varchar(200) not null,
    cluster varchar(100) not null,
    own varchar(8000) not null, -- frozen profile: code:weight, comma-separated
    sought varchar(8000) not null,
    strategy varchar(20) not null,
    weights varchar(1000) not null, -- factor:points, comma-separated; empty: the strategy's
    data_version varchar(100) not null,
    owner uuid references account (id) on delete set null,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    version integer not null
);

create table shortlist_entry (
    shortlist uuid not null references shortlist (id) on delete cascade,
    place integer not null, -- from 0, in the advisor's order
    region varchar(20) not null,
    rank_then integer not null,
    score_then varchar(20) not null, -- decimal number
    status varchar(30) not null,
    reason varchar(500) not null,
    note varchar(4000) not null,
    contact_persons varchar(1000) not null,
    next_step varchar(500) not null,
    next_step_on varchar(10) not null, -- ISO date or empty
    in_charge varchar(200) not null,
    programme varchar(200) not null,
    primary key (shortlist, place)
);

create table shortlist_share (
    shortlist uuid not null references shortlist (id) on delete cascade,
    account uuid not null references account (id) on delete cascade,
    level varchar(10) not null,
    primary key (shortlist, account)
);

-- A link that shows a list to whoever has it; the token itself is not kept.
create table shortlist_link (
    id uuid primary key,
    shortlist uuid not null references shortlist (id) on delete cascade,
    token_hash varchar(64) not null unique,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    version integer not null
);

create table shortlist_comment (
    id uuid primary key,
    shortlist uuid not null references shortlist (id) on delete cascade,
    region varchar(20) not null, -- empty: about the list as a whole
    author uuid references account (id) on delete set null,
    written_at timestamp with time zone not null,
    text varchar(4000) not null,
    version integer not null
);

-- Who changed what when.
create table shortlist_change (
    id uuid primary key,
    shortlist uuid not null references shortlist (id) on delete cascade,
    account uuid references account (id) on delete set null,
    occurred_at timestamp with time zone not null,
    act varchar(40) not null,
    region varchar(20) not null,
    detail varchar(1000) not null,
    version integer not null
);

-- What people think of matches: labels for the evaluation.
create table judgement (
    id uuid primary key,
    account uuid references account (id) on delete set null,
    cluster varchar(100) not null,
    region varchar(20) not null,
    judged varchar(20) not null,
    rank_by_score integer not null,
    strategy varchar(20) not null,
    data_version varchar(100) not null,
    judged_at timestamp with time zone not null,
    version integer not null,
    unique (account, cluster, region)
);
