create table dossier (
  leaf       bigint not null primary key,
  case_id    text   not null,
  as_of      text   not null,
  at         bigint not null,
  manifest   text   not null,
  content    text   not null,
  checkpoint text   not null
);

create index dossier_case on dossier (case_id, leaf);
