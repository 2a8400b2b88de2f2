create table comment_said (
  id          text   not null primary key,
  case_id     text   not null,
  name        text   not null,
  words       text   not null,
  day         text   not null,
  accepted_by text   not null,
  reason      text   not null,
  leaf        bigint not null
);
create index comment_said_case on comment_said (case_id, leaf);

create table comment_switch (
  case_id text    not null primary key,
  is_on   integer not null,
  leaf    bigint  not null
);
