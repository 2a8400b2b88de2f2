create table account (
  name          text    not null primary key,
  password_hash text    not null,
  role          text    not null,
  enabled       integer not null,
  added_at      bigint  not null,
  leaf          bigint  not null
);

create table setup_link (
  token_digest text    not null primary key,
  made_at      bigint  not null,
  used         integer not null
);
