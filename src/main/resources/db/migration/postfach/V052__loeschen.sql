-- For the deletion of mails by rule.
create index mail_alt on postfach.mail (angelegt) where stand in ('GESENDET', 'GESCHEITERT');
