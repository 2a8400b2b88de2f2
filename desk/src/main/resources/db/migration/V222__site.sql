create table site_clearance (
  id          text   not null primary key,
  case_id     text   not null,
  section     text   not null,
  as_of       text   not null,
  reason      text   not null,
  lines       text   not null,
  state       text   not null,
  proposed_by text   not null,
  cleared_by  text   not null,
  cleared_at  bigint,
  ended       text   not null,
  ended_at    bigint,
  leaf        bigint not null,
  last_leaf   bigint not null
);
create index site_clearance_case on site_clearance (case_id, leaf);

create table site_about (
  case_id text not null primary key,
  content text not null
);
