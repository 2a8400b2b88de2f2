create table import_mapping (
  case_id text   not null,
  name    text   not null,
  mapping text   not null,
  by_whom text   not null,
  at      bigint not null,
  leaf    bigint not null,
  primary key (case_id, name)
);

create table import_run (
  id          text   not null primary key,
  case_id     text   not null,
  compartment text   not null,
  item_id     text   not null,
  state       text   not null,
  plan        text   not null,
  receipt     text   not null,
  note        text   not null,
  by_whom     text   not null,
  begun_at    bigint not null,
  ended_at    bigint,
  leaf        bigint not null,
  ended_leaf  bigint
);
create index import_run_case on import_run (case_id, leaf);

create table export_run (
  id         text    not null primary key,
  case_id    text    not null,
  state      text    not null,
  request    text    not null,
  restricted integer not null,
  asked_by   text    not null,
  asked_at   bigint  not null,
  decided_by text    not null,
  note       text    not null,
  result     text    not null,
  made_at    bigint,
  expires_at bigint,
  leaf       bigint  not null,
  made_leaf  bigint
);
create index export_run_case on export_run (case_id, leaf);
create index export_run_expiry on export_run (expires_at) where expires_at is not null;

create table export_fetch (
  leaf      bigint not null primary key,
  export_id text   not null,
  by_whom   text   not null,
  at        bigint not null
);
create index export_fetch_export on export_fetch (export_id, leaf);
