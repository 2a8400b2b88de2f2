-- words on a set (row_no -1) or one of its rows: set aside, or taken back; one counts when confirmed
create table forecast_word (
  leaf        bigint  not null primary key,
  case_id     text    not null,
  set_id      text    not null,
  row_no      integer not null,
  away        integer not null,
  reason      text    not null,
  known       integer not null,
  by_whom     text    not null,
  at          bigint  not null,
  second_by   text,
  second_at   bigint,
  second_leaf bigint
);
create index forecast_word_case on forecast_word (case_id, leaf);
create index forecast_word_set on forecast_word (set_id, row_no);
insert into forecast_word (leaf, case_id, set_id, row_no, away, reason, known, by_whom, at,
  second_by, second_at, second_leaf)
select leaf, case_id, set_id, -1, 1, reason, known, by_whom, at, second_by, second_at, second_leaf
from forecast_aside;
drop table forecast_aside;
