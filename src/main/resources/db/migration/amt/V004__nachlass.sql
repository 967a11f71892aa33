create index sammelzeile_vorgang on amt.sammelzeile (vorgang);
