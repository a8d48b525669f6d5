-- Who made a link to a shortlist, and when it was last used, to the hour.
alter table shortlist_link add column created_by uuid references account (id) on delete set null;
alter table shortlist_link add column last_used_at timestamp with time zone; -- null: never

-- A removed shortlist can be restored until it is deleted.
alter table shortlist add column removed_at timestamp with time zone; -- null: not removed
create index shortlist_removal on shortlist (removed_at);

-- Entries that were removed from shortlists and can be restored until they are deleted.
create table shortlist_removed_entry (
    id uuid primary key,
    shortlist uuid not null references shortlist (id) on delete cascade,
    entry varchar(200) not null, -- its key
    place integer not null, -- from 0, before the removal
    content text not null, -- the entry as JSON
    removed_by uuid references account (id) on delete set null,
    removed_at timestamp with time zone not null,
    version integer not null
);
create index shortlist_removed_entry_list on shortlist_removed_entry (shortlist, removed_at);

-- The secret address of a calendar with the next steps of an account; the token itself is not kept.
create table calendar_link (
    id uuid primary key,
    account uuid not null references account (id) on delete cascade,
    token_hash varchar(64) not null unique,
    lang varchar(2) not null,
    created_at timestamp with time zone not null,
    last_used_at timestamp with time zone, -- null: never; to the hour
    version integer not null
);
create index calendar_link_account on calendar_link (account);
