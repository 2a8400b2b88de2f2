create table forecast_set (
  id      text    not null primary key,
  case_id text    not null,
  source  text    not null,
  model   text    not null,
  about   text    not null,
  item_id text    not null,
  by_whom text    not null,
  at      bigint  not null,
  leaf    bigint  not null
);
create index forecast_set_case on forecast_set (case_id, leaf);

create table forecast_question (
  case_id   text not null,
  id        text not null,
  kind      text not null,
  target    text not null,
  place     text not null,
  from_day  text not null,
  last_day  text not null,
  criterion text not null,
  primary key (case_id, id)
);

create table forecast_prediction (
  set_id   text    not null,
  leaf     bigint  not null,
  row_no   integer not null,
  case_id  text    not null,
  question text    not null,
  answer   text    not null,
  stated   text,
  issued   text    not null,
  at       bigint  not null,
  primary key (set_id, leaf, row_no)
);
create index forecast_prediction_case on forecast_prediction (case_id, leaf, row_no);
create index forecast_prediction_question on forecast_prediction (case_id, question);

create table forecast_decision (
  id             text   not null,
  case_id        text   not null,
  question       text   not null,
  came           double precision,
  undecidable    text   not null,
  why            text   not null,
  evidence       text   not null,
  item_id        text   not null,
  by_whom        text   not null,
  at             bigint not null,
  leaf           bigint not null,
  confirmed_by   text,
  confirmed_at   bigint,
  confirmed_leaf bigint,
  primary key (id, question)
);
create index forecast_decision_case on forecast_decision (case_id, question);
