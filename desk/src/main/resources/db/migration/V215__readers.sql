-- for whom a dossier was made: kind of its outline and name of its reader, '' for anybody
alter table dossier add column kind text not null default '';
alter table dossier add column reader text not null default '';
