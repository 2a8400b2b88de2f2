-- What stands in a compartment is found by its members alone; '' is open to everybody at the desk.
alter table item add column compartment text not null default '';
alter table candidate add column compartment text not null default '';

-- The same bytes may lie in a compartment and, sealed again by somebody outside it, in the open.
drop index item_content;
create index item_content on item (case_id, digest);

create table item_restriction (
  leaf        bigint not null primary key,
  item_id     text   not null,
  case_id     text   not null,
  compartment text   not null,
  reason      text   not null,
  by_whom     text   not null,
  at          bigint not null
);
create index item_restriction_case on item_restriction (case_id, leaf);

create table compartment (
  id   text   not null primary key,
  name text   not null,
  leaf bigint not null
);

create table compartment_member (
  compartment text not null,
  account     text not null,
  primary key (compartment, account)
);

create table broken_glass (
  id              text   not null primary key,
  record_id       text   not null,
  compartment     text   not null,
  account         text   not null,
  reason          text   not null,
  at              bigint not null,
  until_at        bigint not null,
  acknowledged_by text,
  leaf            bigint not null
);
create index broken_glass_account on broken_glass (account, until_at);

create table protected_opening (
  leaf    bigint not null primary key,
  case_id text   not null,
  subject text   not null,
  what    text   not null,
  reason  text   not null,
  by_whom text   not null,
  at      bigint not null
);
