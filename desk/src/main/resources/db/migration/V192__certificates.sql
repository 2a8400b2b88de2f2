-- A certificate of one letter is sealed as a dossier is: the id of the notice, or '' for a whole case.
alter table dossier add column about text not null default '';
