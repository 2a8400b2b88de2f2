-- Forms, keys of devices and what they sent. The XML of a form lies in the vault, that of a report in its item.
create table field_form (
  form_id   text    not null,
  version   text    not null,
  title     text    not null,
  digest    text    not null,
  md5       text    not null,
  root      text    not null,
  questions text    not null,
  is_simple integer not null,
  is_ours   integer not null,
  is_now    integer not null,
  added_at  bigint  not null,
  added_by  text    not null,
  leaf      bigint  not null,
  primary key (form_id, version)
);

create table field_meaning (
  form_id  text not null primary key,
  meanings text not null
);

create table field_media (
  form_id    text   not null,
  name       text   not null,
  media_type text   not null,
  digest     text   not null,
  md5        text   not null,
  leaf       bigint not null,
  primary key (form_id, name)
);

create table field_key (
  id         text    not null primary key,
  number     integer not null,
  case_id    text    not null,
  label      text    not null,
  digest     text    not null,
  forms      text    not null,
  closed     text    not null,
  made_by    text    not null,
  made_at    bigint  not null,
  expires_at bigint  not null,
  revoked_at bigint,
  leaf       bigint  not null
);
create unique index field_key_digest on field_key (digest);

create table field_report (
  id          text    not null primary key,
  case_id     text    not null,
  form_id     text    not null,
  version     text    not null,
  instance_id text    not null,
  replaces    text    not null,
  item_id     text    not null,
  digest      text    not null,
  key_id      text    not null,
  key_number  integer not null,
  conflict    integer not null,
  withheld    integer not null,
  compartment text    not null,
  expected    text    not null,
  state       text    not null,
  received_at bigint  not null,
  leaf        bigint  not null
);
create index field_report_instance on field_report (case_id, instance_id);
create index field_report_order on field_report (case_id, leaf);
create unique index field_report_item on field_report (item_id);
create index field_report_waiting on field_report (leaf) where state = 'RECEIVED';

create table field_attachment (
  report_id text    not null,
  name      text    not null,
  item_id   text    not null,
  digest    text    not null,
  bytes     bigint  not null,
  verdict   text    not null,
  state     text    not null,
  leaf      bigint  not null,
  primary key (report_id, name, digest)
);
create index field_attachment_item on field_attachment (item_id);
create index field_attachment_waiting on field_attachment (leaf) where state = 'RECEIVED';

create table field_refusal (
  leaf       bigint  not null primary key,
  key_id     text    not null,
  key_number integer not null,
  case_id    text    not null,
  reason     text    not null,
  at         bigint  not null
);

-- Where the secret that makes the names of informants into signs is recorded; the secret is in the ledger alone.
create table field_secret (
  leaf bigint not null primary key
);
