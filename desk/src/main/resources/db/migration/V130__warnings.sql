alter table alert add column lowers text not null default '';
alter table alert add column unknowns text not null default '[]';
alter table alert add column who text not null default '';
alter table alert add column acknowledged_how text not null default '';
alter table alert add column ended_by text;
alter table alert add column ended_at bigint;
alter table alert add column ended_reason text not null default '';
alter table alert add column ended_leaf bigint;

create table alert_score (
  alert_id text   not null primary key,
  case_id  text   not null,
  verdict  text   not null,
  outcome  text   not null,
  reason   text   not null,
  by_whom  text   not null,
  at       bigint not null,
  leaf     bigint not null
);
create index alert_score_case on alert_score (case_id);

create table rule_text (
  case_id text   not null,
  id      text   not null,
  content text   not null,
  by_whom text   not null,
  at      bigint not null,
  leaf    bigint not null,
  primary key (case_id, id)
);

create table rule_switch (
  case_id text    not null,
  id      text    not null,
  is_on   integer not null,
  reason  text    not null,
  by_whom text    not null,
  at      bigint  not null,
  leaf    bigint  not null,
  primary key (case_id, id)
);

create table rule_trial (
  case_id text   not null,
  id      text   not null,
  result  text   not null,
  by_whom text   not null,
  at      bigint not null,
  leaf    bigint not null,
  primary key (case_id, id)
);

create table outcome (
  id        text   not null primary key,
  case_id   text   not null,
  what      text   not null,
  day       text   not null,
  missed_by text   not null,
  claims    text   not null,
  by_whom   text   not null,
  at        bigint not null,
  leaf      bigint not null
);
create index outcome_case on outcome (case_id, day);
