create table duty_text (
  id       text   not null primary key,
  case_id  text   not null,
  text_key text   not null,
  item_id  text   not null,
  body     text   not null,
  by_whom  text   not null,
  at       bigint not null,
  leaf     bigint not null,
  withdrawn integer not null default 0
);
create index duty_text_case on duty_text (case_id, leaf);

create table duty (
  id      text    not null primary key,
  case_id text    not null,
  text_id text    not null,
  offer   integer not null,
  body    text    not null,
  by_whom text    not null,
  at      bigint  not null,
  leaf    bigint  not null,
  withdrawn integer not null default 0
);
create index duty_of_text on duty (text_id, offer);

create table duty_judgement (
  leaf      bigint not null primary key,
  duty_id   text   not null,
  case_id   text   not null,
  from_day  text   not null,
  until_day text   not null,
  state     text   not null,
  claims    text   not null,
  reason    text   not null,
  by_whom   text   not null,
  at        bigint not null
);
create index duty_judgement_duty on duty_judgement (duty_id, leaf);

create table duty_report (
  leaf    bigint not null primary key,
  duty_id text   not null,
  case_id text   not null,
  day     text   not null,
  item_id text   not null,
  note    text   not null,
  by_whom text   not null,
  at      bigint not null
);
create index duty_report_duty on duty_report (duty_id, day);
