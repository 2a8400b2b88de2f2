create table neutrality_answer (
  leaf     bigint not null primary key,
  case_id  text   not null,
  about    text   not null,
  kind     text   not null,
  words    text   not null,
  sentence text   not null,
  detail   text   not null,
  outcome  text   not null,
  reason   text   not null,
  by_whom  text   not null,
  at       bigint not null
);
create index neutrality_answer_case on neutrality_answer (case_id, leaf);
