create table claim_question (
  leaf         bigint  not null primary key,
  case_id      text    not null,
  candidate_id text    not null,
  asked_by     text    not null,
  asked_of     text    not null,
  at           bigint  not null,
  question     text    not null,
  answer       text,
  answered_by  text,
  answered_at  bigint,
  answer_leaf  bigint
);
create index claim_question_candidate on claim_question (candidate_id, leaf);
create index claim_question_waiting on claim_question (case_id, asked_of) where answer is null;

create table item_origin (
  item_id   text    not null primary key,
  case_id   text    not null,
  origin_id text    not null,
  sketch    text    not null,
  by_whom   text    not null,
  reason    text    not null,
  leaf      bigint  not null
);
create index item_origin_group on item_origin (case_id, origin_id);

create table item_copy_key (
  case_id text   not null,
  hash    bigint not null,
  item_id text   not null
);
create index item_copy_key_hash on item_copy_key (case_id, hash);

create table contradiction (
  leaf     bigint  not null primary key,
  case_id  text    not null,
  question text    not null,
  state    text    not null,
  claims   text    not null,
  reason   text    not null,
  by_whom  text    not null,
  at       bigint  not null,
  undone   integer not null
);
create index contradiction_case on contradiction (case_id, leaf);
