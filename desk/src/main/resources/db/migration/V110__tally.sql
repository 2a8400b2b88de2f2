-- How many candidates there are by month, voice and place, kept with each change, so that no page
-- has to count a million rows. Facets and how their values are written: Tally.
create table candidate_tally (
  case_id     text   not null,
  facet       text   not null,
  value       text   not null,
  kind        text   not null,
  status      text   not null,
  compartment text   not null,
  n           bigint not null,
  primary key (case_id, facet, value, kind, status, compartment)
);

-- The last fact that changed what a case holds: measures are worked out anew when it moves.
create table evidence_position (
  case_id text   not null primary key,
  leaf    bigint not null
);

create index candidate_status on candidate (case_id, status, leaf);
create index candidate_kind on candidate (case_id, kind, leaf);
create index candidate_voice on candidate (case_id, voice, day, leaf) where day is not null;
drop index candidate_day;
create index candidate_day on candidate (case_id, day, leaf) where day is not null;

-- What is there already is read from the facts again, and counted.
delete from candidate;
delete from item_reading;
delete from review;
delete from view_position where name = 'establish';
