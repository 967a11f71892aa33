-- For the Auskunft (Art. 15 DSGVO): mails by address.
create index mail_an on postfach.mail (lower(an));
