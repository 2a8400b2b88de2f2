create table alert (
  id              text   not null primary key,
  case_id         text   not null,
  alert_key       text   not null,
  rule            text   not null,
  level           text   not null,
  day             text   not null,
  headline        text   not null,
  reasons         text   not null,
  raised_at       bigint not null,
  leaf            bigint not null,
  acknowledged_by text,
  acknowledged_at bigint
);
create unique index alert_once on alert (case_id, alert_key);
create index alert_day on alert (case_id, day);
