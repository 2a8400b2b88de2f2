create table asked_notice (
  id             text    not null primary key,
  case_id        text    not null,
  appeal_id      text    not null,
  addressee_id   text    not null,
  party          text    not null,
  demands        text    not null,
  way            text    not null,
  address        text    not null,
  subject        text    not null,
  body           text    not null,
  language       text    not null,
  asks_display   integer not null,
  page           integer not null,
  state          text    not null,
  composed_by    text    not null,
  composed_at    bigint  not null,
  approved_by    text    not null,
  digest         text    not null,
  dialogue       text    not null,
  message_id     text    not null,
  envelope_id    text    not null,
  token          text    not null,
  left_at        bigint,
  problem        text    not null,
  leaf           bigint  not null
);
create index asked_notice_case on asked_notice (case_id, leaf);
create index asked_notice_message on asked_notice (message_id);
create index asked_notice_token on asked_notice (token);

create table asked_notice_event (
  leaf      bigint not null primary key,
  notice_id text   not null,
  kind      text   not null,
  at        bigint not null,
  by_whom   text   not null,
  digest    text   not null,
  content   text   not null
);
create index asked_notice_event_notice on asked_notice_event (notice_id, leaf);
create index asked_notice_event_digest on asked_notice_event (digest);

create table asked_mail (
  name    text   not null primary key,
  content text   not null,
  by_whom text   not null,
  leaf    bigint not null
);
