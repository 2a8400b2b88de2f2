create table entity (
  id          text    not null primary key,
  case_id     text    not null,
  type        text    not null,
  number      integer not null,
  title       text    not null,
  state       text    not null,
  compartment text    not null,
  assignee    text    not null,
  batch       text    not null,
  withdrawn   integer not null,
  opened_by   text    not null,
  opened_at   bigint  not null,
  version     bigint  not null,
  leaf        bigint  not null
);
create index entity_list on entity (case_id, type, leaf);
create index entity_batch on entity (batch) where batch <> '';
create index entity_assignee on entity (assignee) where assignee <> '';

-- Entities of a type are numbered within their case.
create table entity_number (
  case_id text    not null,
  type    text    not null,
  last    integer not null,
  primary key (case_id, type)
);

create table statement (
  id               text    not null primary key,
  entity_id        text    not null,
  case_id          text    not null,
  field            text    not null,
  value            text    not null,
  withheld         integer not null,
  link             integer not null,
  latitude         double precision,
  longitude        double precision,
  precision_metres integer,
  certainty        text    not null,
  since            text    not null,
  until            text    not null,
  note             text    not null,
  claims           text    not null,
  against          text    not null,
  by_whom          text    not null,
  at               bigint  not null,
  leaf             bigint  not null,
  place            integer not null,
  withdrawn        bigint
);
create index statement_entity on statement (entity_id, leaf, place);
create index statement_link on statement (value) where link = 1;

-- Which statements rest on a claim or are contradicted by it.
create table statement_claim (
  claim_id     text    not null,
  statement_id text    not null,
  supports     integer not null,
  primary key (claim_id, statement_id, supports)
);

create table entity_step (
  leaf      bigint not null,
  entity_id text   not null,
  kind      text   not null,
  by_whom   text   not null,
  at        bigint not null,
  detail    text   not null,
  reason    text   not null,
  state     text   not null,
  review    integer not null,
  primary key (entity_id, leaf)
);
