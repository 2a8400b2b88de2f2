create table sanction_edition (
  id        text    not null primary key,
  case_id   text    not null,
  list_name text    not null,
  format    text    not null,
  day       text    not null,
  item_id   text    not null,
  added     integer not null,
  changed   integer not null,
  removed   integer not null,
  same      integer not null,
  left_out  integer not null,
  by_whom   text    not null,
  at        bigint  not null,
  leaf      bigint  not null
);
create index sanction_edition_case on sanction_edition (case_id, list_name, leaf);

create table sanction_entry (
  case_id   text    not null,
  list_name text    not null,
  entry_key text    not null,
  listed    integer not null,
  body      text    not null,
  primary key (case_id, list_name, entry_key)
);

create table sanction_change (
  leaf       bigint  not null,
  row_no     integer not null,
  case_id    text    not null,
  list_name  text    not null,
  entry_key  text    not null,
  edition_id text    not null,
  day        text    not null,
  kind       text    not null,
  what       text    not null,
  title      text    not null,
  primary key (leaf, row_no)
);
create index sanction_change_entry on sanction_change (case_id, list_name, entry_key, leaf);
create index sanction_change_edition on sanction_change (edition_id, leaf, row_no);

create table screening_decision (
  leaf      bigint  not null primary key,
  case_id   text    not null,
  subject   text    not null,
  list_name text    not null,
  entry_key text    not null,
  verdict   text    not null,
  reason    text    not null,
  points    integer not null,
  by_whom   text    not null,
  at        bigint  not null
);
create index screening_decision_subject on screening_decision (case_id, subject, leaf);

create table sanction_package (
  id       text   not null primary key,
  case_id  text   not null,
  subject  text   not null,
  body     text   not null,
  state    text   not null,
  by_whom  text   not null,
  at       bigint not null,
  leaf     bigint not null,
  approved_by text,
  approved_leaf bigint
);
create index sanction_package_case on sanction_package (case_id, leaf);
