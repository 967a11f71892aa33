-- The newest Akten of one number of the Aktenplan.
create index akte_baum on akte.akte (nummer, eroeffnet desc, aktenzeichen);
