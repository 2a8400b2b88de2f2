create table reply_request (
  id          text   not null primary key,
  case_id     text   not null,
  party       text   not null,
  institution text   not null,
  actor       text   not null,
  words       text   not null,
  claims      text   not null,
  due         text   not null,
  by_whom     text   not null,
  leaf        bigint not null
);
create index reply_request_case on reply_request (case_id, due, leaf);

create table reply_step (
  leaf    bigint not null primary key,
  request text   not null,
  kind    text   not null,
  day     text   not null,
  item    text   not null,
  notice  text   not null,
  words   text   not null,
  by_whom text   not null
);
create index reply_step_request on reply_step (request, leaf);
