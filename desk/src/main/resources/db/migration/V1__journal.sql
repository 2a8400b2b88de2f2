-- Every table here is a view of the facts in the ledger and may be deleted at any time.
-- One SQL for SQLite and PostgreSQL: ids are made by the program, days are ISO 8601 text,
-- moments are milliseconds since 1970, true and false are 1 and 0.

create table view_position (
  name      text   not null primary key,
  next_leaf bigint not null
);

-- Whose views these are, so that a database is never filled from two ledgers.
create table view_owner (
  ledger text not null primary key
);
