-- An entry may be an institution in a region; the points of the day it was put on the list say what has changed since.
alter table shortlist_entry add column institution varchar(200) default '' not null; -- empty: the region as a whole
alter table shortlist_entry add column points_then varchar(1000) default '' not null; -- factor:points, comma-separated

-- What a comment or a change is about: an institution's id, else the region's.
alter table shortlist_comment rename column region to entry;
alter table shortlist_comment alter column entry set data type varchar(200);
alter table shortlist_change rename column region to entry;
alter table shortlist_change alter column entry set data type varchar(200);

-- A judgement is about a region, or about an institution in it.
alter table judgement rename column region to subject;
alter table judgement alter column subject set data type varchar(200);
alter table judgement add column region varchar(20) default '' not null;
update judgement set region = subject;
