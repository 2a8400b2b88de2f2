create table response (
  leaf         bigint not null primary key,
  case_id      text   not null,
  candidate_id text   not null,
  kind         text   not null,
  day          text   not null,
  note         text   not null,
  item_id      text,
  by_whom      text   not null
);
create index response_candidate on response (candidate_id, day);
