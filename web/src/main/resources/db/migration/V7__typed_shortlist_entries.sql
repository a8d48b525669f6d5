-- Dates and scores of entries as such instead of texts. What cannot be read stays, word for word, in the notes: an entry
-- then says "Termin (kein Datum / no date): ..." or "Punkte bei Aufnahme (keine Zahl / no number): ...".

-- The label and the text may come on top of notes of full length.
alter table shortlist_entry alter column note set data type varchar(4200);

-- A date is four digits, a month and a day that the month has: neither database may fail at a text that is none.
alter table shortlist_entry add column next_step_day date; -- null: none
alter table shortlist_entry add column last_of_month varchar(2); -- null: no date

update shortlist_entry
set last_of_month = case substring(next_step_on from 6 for 2)
    when '01' then '31'
    when '02' then case
        when mod(cast(substring(next_step_on from 1 for 4) as integer), 400) = 0 then '29'
        when mod(cast(substring(next_step_on from 1 for 4) as integer), 100) = 0 then '28'
        when mod(cast(substring(next_step_on from 1 for 4) as integer), 4) = 0 then '29'
        else '28'
    end
    when '03' then '31'
    when '04' then '30'
    when '05' then '31'
    when '06' then '30'
    when '07' then '31'
    when '08' then '31'
    when '09' then '30'
    when '10' then '31'
    when '11' then '30'
    when '12' then '31'
end
where translate(next_step_on, '0123456789', '0000000000') = '0000-00-00'
    and substring(next_step_on from 1 for 4) <> '0000';

update shortlist_entry
set next_step_day = cast(next_step_on as date)
where substring(next_step_on from 9 for 2) between '01' and last_of_month;

update shortlist_entry
set note = note || case when note = '' then '' else chr(10) end
    || 'Termin (kein Datum / no date): ' || next_step_on
where next_step_day is null and next_step_on <> '';

alter table shortlist_entry drop column last_of_month;
alter table shortlist_entry drop column next_step_on;
alter table shortlist_entry rename column next_step_day to next_step_on;

-- A score is digits with at most one point between, and a minus sign before them at most.
alter table shortlist_entry add column score double precision; -- null: unknown

update shortlist_entry
set score = cast(score_then as double precision)
where replace(translate(score_then, '0123456789', '0000000000'), '0', '') in ('', '.', '-', '-.')
    and replace(replace(score_then, '.', ''), '-', '') <> ''
    and score_then not like '_%-%'
    and score_then not like '.%'
    and score_then not like '-.%'
    and score_then not like '%.';

update shortlist_entry
set note = note || case when note = '' then '' else chr(10) end
    || 'Punkte bei Aufnahme (keine Zahl / no number): ' || score_then
where score is null and score_then <> '';

alter table shortlist_entry drop column score_then;
alter table shortlist_entry rename column score to score_then;
