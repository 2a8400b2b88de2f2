-- one word on a set that it was sealed by mistake; it counts once a second person has confirmed it
create table forecast_aside (
  set_id      text    not null primary key,
  case_id     text    not null,
  reason      text    not null,
  known       integer not null,
  by_whom     text    not null,
  at          bigint  not null,
  leaf        bigint  not null,
  second_by   text,
  second_at   bigint,
  second_leaf bigint
);
create index forecast_aside_case on forecast_aside (case_id);
