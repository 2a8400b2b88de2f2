-- ladders proposed for a case; the one a second person confirmed last holds
create table ladder_version (
  id          text   not null primary key,
  case_id     text   not null,
  base        text   not null,
  ladder      text   not null,
  reason      text   not null,
  by_whom     text   not null,
  at          bigint not null,
  leaf        bigint not null,
  second_by   text,
  second_at   bigint,
  second_leaf bigint
);
create index ladder_version_case on ladder_version (case_id, leaf);
