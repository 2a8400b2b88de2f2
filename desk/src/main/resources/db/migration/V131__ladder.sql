create table ladder_climb (
  alert_id   text   not null primary key,
  case_id    text   not null,
  level      text   not null,
  first_rung text   not null,
  ladder     text   not null,
  started_at bigint not null,
  ended_at   bigint,
  by_whom    text   not null,
  leaf       bigint not null
);
create index ladder_open on ladder_climb (ended_at);

create table ladder_rung (
  alert_id text   not null,
  rung     text   not null,
  due      bigint not null,
  people   text   not null,
  at       bigint not null,
  leaf     bigint not null,
  primary key (alert_id, rung)
);

create table notice (
  id        text    not null primary key,
  alert_id  text    not null,
  case_id   text    not null,
  rung      text    not null,
  person    text    not null,
  number    integer not null,
  channel   text    not null,
  subject   text    not null,
  body      text    not null,
  due       bigint  not null,
  queued_at bigint  not null,
  state     text    not null,
  attempts  integer not null,
  next_at   bigint  not null,
  problem   text    not null,
  settled_at bigint,
  leaf      bigint  not null
);
create unique index notice_once on notice (alert_id, rung, person, number);
create index notice_state on notice (state, next_at);

create table warn_recipient (
  id       text    not null primary key,
  rung     text    not null,
  name     text    not null,
  channel  text    not null,
  address  text    not null,
  language text    not null,
  inside   integer not null,
  removed  integer not null,
  leaf     bigint  not null
);

create table warn_setting (
  name    text   not null primary key,
  content text   not null,
  by_whom text   not null,
  at      bigint not null,
  leaf    bigint not null
);

create table warn_feed (
  digest  text   not null primary key,
  case_id text   not null,
  at      bigint not null,
  leaf    bigint not null
);
create index warn_feed_case on warn_feed (case_id);
