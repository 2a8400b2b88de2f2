-- Every page with alerts asks which candidates somebody may not see. They are few, and must not be
-- looked for among all of a large case.
create index candidate_restricted on candidate (case_id) where compartment <> '';
