-- What is looked up for each report that comes in. With the order in the index SQLite does not walk the whole case instead.
drop index item_content;
create index item_content on item (case_id, digest, leaf);
drop index field_report_instance;
create index field_report_instance on field_report (case_id, instance_id, leaf);
create index field_report_leaf on field_report (leaf);
create index field_report_replaced on field_report (case_id, replaces, leaf) where replaces <> '';

-- What is asked for each item, record and import, and would otherwise look at all of them.
create index item_parent on item (parent) where parent is not null;
create index item_copy_key_item on item_copy_key (item_id);
create index entity_leaf on entity (leaf);
create index finding_contest_finding on finding_contest (finding_id);
