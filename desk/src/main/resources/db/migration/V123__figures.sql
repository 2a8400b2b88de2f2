create table measure_figure (
  id        text             not null primary key,
  case_id   text             not null,
  import_id text             not null,
  item_id   text             not null,
  kind      text             not null,
  of_what   text             not null,
  place     text             not null,
  from_day  text             not null,
  last_day  text             not null,
  amount    double precision not null,
  unit      text             not null,
  source    text             not null,
  basis     text             not null,
  said_day  text             not null,
  table_row integer          not null,
  leaf      bigint           not null
);
create index measure_figure_case on measure_figure (case_id, leaf);
create index measure_figure_import on measure_figure (import_id);

create table measure_figure_change (
  case_id text   not null primary key,
  leaf    bigint not null
);
