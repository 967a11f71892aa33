-- Which Leistung an Akte belongs to, so that confidential ones stay closed; empty where it belongs to none.
alter table akte.akte add column leistung text not null default '';
