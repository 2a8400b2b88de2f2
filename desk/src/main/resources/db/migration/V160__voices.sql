-- Who says how much, kept with each change and in order, so that those who say most are found among
-- a million at once: claims that stand, how many of these contest something, and events and
-- deliveries with a day.
create table voice_tally (
  case_id     text   not null,
  compartment text   not null,
  voice       text   not null,
  claims      bigint not null,
  contesting  bigint not null,
  dated       bigint not null,
  primary key (case_id, compartment, voice)
);
create index voice_tally_claims on voice_tally (case_id, compartment, claims, voice) where claims > 0;
create index voice_tally_dated on voice_tally (case_id, compartment, dated, voice) where dated > 0;

-- The few documents that name persons at risk are asked for by every page.
create index item_reading_at_risk on item_reading (case_id, leaf) where at_risk = 1;

-- What is there already is read from the facts again, and counted.
delete from candidate_tally;
delete from candidate;
delete from item_reading;
delete from review;
delete from view_position where name = 'establish';
