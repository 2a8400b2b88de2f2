create table media (
  item_id text   not null primary key,
  leaf    bigint not null
);

create table redaction (
  item_id        text   not null primary key,
  case_id        text   not null,
  original       text   not null,
  original_sha   text   not null,
  original_leaf  bigint not null,
  method         text   not null,
  places         bigint not null,
  state          text   not null,
  made_by        text   not null,
  made_at        bigint not null,
  leaf           bigint not null,
  decided_by     text,
  decided_at     bigint,
  decision_leaf  bigint
);
create index redaction_of on redaction (original, leaf);
create index redaction_in on redaction (case_id, leaf);
