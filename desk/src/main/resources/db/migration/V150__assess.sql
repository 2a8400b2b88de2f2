create table finding_contest (
  leaf         bigint not null primary key,
  finding_id   text   not null,
  case_id      text   not null,
  reason       text   not null,
  by_whom      text   not null,
  at           bigint not null,
  ended_reason text   not null default '',
  ended_at     bigint
);
create index finding_contest_case on finding_contest (case_id);

create table suggestion_dismissal (
  leaf         bigint not null primary key,
  case_id      text   not null,
  code         text   not null,
  supporting   text   not null,
  reason       text   not null,
  by_whom      text   not null,
  at           bigint not null,
  ended_by     text   not null default '',
  ended_reason text   not null default '',
  ended_at     bigint
);
create index suggestion_dismissal_case on suggestion_dismissal (case_id, code);
