-- Member lists that users upload. Without the random id of a list, which stands in its address only, a row says how long the list
-- is and when it ends, and nothing of its members.
create table member_list (
    id varchar(64) primary key, -- hash of the id in the address
    members integer not null,
    bytes integer not null,
    done integer not null, -- members that were looked up
    failed boolean not null,
    worked_until timestamp with time zone not null, -- another node goes on with the list afterwards
    expires_at timestamp with time zone not null
);
create index member_list_expiry on member_list (expires_at);

create table member_list_portion (
    list varchar(64) not null references member_list (id) on delete cascade,
    number integer not null,
    content bytea not null, -- encrypted with a key made from the id in the address
    primary key (list, number)
);
