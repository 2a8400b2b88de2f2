create table asked_appeal (
  id      text   not null primary key,
  case_id text   not null,
  title   text   not null,
  speaker text   not null,
  day     text,
  item_id text,
  by_whom text   not null,
  leaf    bigint not null
);
create index asked_appeal_case on asked_appeal (case_id, leaf);
create unique index asked_appeal_item on asked_appeal (item_id) where item_id is not null;

create table asked_addressee (
  id        text    not null primary key,
  appeal_id text    not null,
  case_id   text    not null,
  name      text    not null,
  content   text    not null,
  leaf      bigint  not null
);
create index asked_addressee_case on asked_addressee (case_id, leaf);

create table asked_demand (
  id        text    not null primary key,
  appeal_id text    not null,
  case_id   text    not null,
  content   text    not null,
  deadline  text,
  stated    integer not null,
  leaf      bigint  not null
);
create index asked_demand_case on asked_demand (case_id, leaf);

create table asked_ground (
  leaf      bigint not null,
  demand_id text   not null,
  kind      text   not null,
  id        text   not null,
  primary key (demand_id, kind, id)
);

create table asked_step (
  leaf          bigint  not null primary key,
  case_id       text    not null,
  demand_id     text    not null,
  addressee_id  text    not null,
  party         text    not null,
  kind          text    not null,
  day           text    not null,
  evidence      text    not null,
  note          text    not null,
  by_whom       text    not null,
  withdrawn     integer not null,
  withdrawn_why text    not null
);
create index asked_step_case on asked_step (case_id, leaf);
create index asked_step_demand on asked_step (demand_id, day, leaf);
