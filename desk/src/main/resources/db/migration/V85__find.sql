create table saved_search (
  id        text   not null primary key,
  case_id   text   not null,
  owner     text   not null,
  name      text   not null,
  search    text   not null,
  seen_leaf bigint not null,
  saved_at  bigint not null,
  leaf      bigint not null
);

create index saved_search_owner on saved_search (owner, case_id, leaf);
