-- For the Auskunft (Art. 15 DSGVO): what an account did, and accounts by what their holders say of themselves.
create index protokoll_handelnder on identitaet.protokoll (handelnder, id) where handelnder like 'konto:%';
create index merkmal_wert on identitaet.merkmal (bedeutung, lower(wert));
