-- What a person signs in with besides a password. The secrets themselves stay in the ledger.
create table totp (
  account text   not null primary key,
  leaf    bigint not null
);

create table recovery_code (
  account text    not null,
  digest  text    not null,
  used    integer not null,
  primary key (account, digest)
);

create table passkey (
  id         text   not null primary key,
  account    text   not null,
  label      text   not null,
  detail     text   not null,
  sign_count bigint not null,
  added_at   bigint not null,
  leaf       bigint not null
);
create index passkey_account on passkey (account);

create table desk_rule (
  name  text not null primary key,
  value text not null
);
