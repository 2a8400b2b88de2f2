create table campaign (
  id          text   not null primary key,
  case_id     text   not null,
  title       text   not null,
  subject     text   not null,
  body        text   not null,
  language    text   not null,
  audience    text   not null,
  state       text   not null,
  prepared_by text   not null,
  opened_by   text   not null,
  closed_by   text   not null,
  reason      text   not null,
  leaf        bigint not null
);
create index campaign_case on campaign (case_id, leaf);

create table campaign_fact (
  campaign text   not null,
  claim    text   not null,
  leaf     bigint not null primary key
);
create index campaign_fact_of on campaign_fact (campaign, leaf);

create table campaign_letters (
  campaign text   not null,
  day      text   not null,
  country  text   not null,
  letters  bigint not null
);
create index campaign_letters_of on campaign_letters (campaign, day);
