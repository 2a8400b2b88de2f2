create table case_file (
  id        text   not null primary key,
  name      text   not null,
  opened_at bigint not null,
  leaf      bigint not null
);
create unique index case_file_name on case_file (name);

create table item (
  id            text   not null primary key,
  case_id       text   not null,
  name          text   not null,
  media_type    text   not null,
  digest        text   not null,
  bytes         bigint not null,
  parent        text,
  state         text   not null,
  unread_reason text,
  sealed_at     bigint not null,
  leaf          bigint not null
);
create unique index item_content on item (case_id, digest);
create index item_order on item (case_id, leaf);

create table custody (
  leaf    bigint not null,
  item_id text   not null,
  event   text   not null,
  note    text   not null,
  at      bigint not null,
  by_whom text   not null,
  primary key (item_id, leaf)
);
