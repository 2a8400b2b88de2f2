create table item_reading (
  item_id  text   not null primary key,
  case_id  text   not null,
  reader   text   not null,
  digest   text   not null,
  document text   not null,
  counts   text   not null,
  at_risk  integer not null,
  leaf     bigint not null
);
create index item_reading_case on item_reading (case_id, leaf);

create table candidate (
  id           text    not null primary key,
  case_id      text    not null,
  item_id      text    not null,
  kind         text    not null,
  status       text    not null,
  span_begin   integer not null,
  span_end     integer not null,
  statement    text    not null,
  restricted   integer not null,
  speakers     text    not null,
  voice        text    not null,
  stance       text    not null,
  type         text    not null,
  day          text,
  day_text     text,
  day_inferred integer not null,
  place        text,
  addressee    text,
  grade_source text    not null,
  grade_information integer not null,
  detail       text    not null,
  original     text    not null,
  leaf         bigint  not null
);
create index candidate_case on candidate (case_id, leaf);
create index candidate_item on candidate (item_id, leaf);
create index candidate_day on candidate (case_id, day) where day is not null;

create table review (
  leaf         bigint  not null primary key,
  candidate_id text    not null,
  action       text    not null,
  reason       text    not null,
  changes      text    not null,
  by_whom      text    not null,
  at           bigint  not null,
  undone       integer not null
);
create index review_candidate on review (candidate_id, leaf);
