create table newsletter_issue (
  id          text   not null primary key,
  subject     text   not null,
  body        text   not null,
  language    text   not null,
  state       text   not null,
  composed_by text   not null,
  composed_at text   not null,
  approved_by text   not null,
  accepted    bigint not null,
  refused     bigint not null,
  leaf        bigint not null
);

create table newsletter_setting (
  name  text   not null primary key,
  value text   not null,
  leaf  bigint not null
);
