create table negotiation_criterion (
  id      text   not null primary key,
  case_id text   not null,
  words   text   not null,
  set_by  text   not null,
  claim   text   not null,
  by_whom text   not null,
  leaf    bigint not null
);
create index negotiation_criterion_case on negotiation_criterion (case_id, leaf);

create table negotiation_proposal (
  id      text   not null primary key,
  case_id text   not null,
  title   text   not null,
  made_by text   not null,
  day     text   not null,
  clauses text   not null,
  by_whom text   not null,
  leaf    bigint not null
);
create index negotiation_proposal_case on negotiation_proposal (case_id, leaf);

create table clause_assessment (
  leaf      bigint  not null primary key,
  case_id   text    not null,
  proposal  text    not null,
  clause    integer not null,
  criterion text    not null,
  verdict   text    not null,
  reason    text    not null,
  by_whom   text    not null
);
create index clause_assessment_case on clause_assessment (case_id, leaf);
