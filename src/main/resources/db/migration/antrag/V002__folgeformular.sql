-- A further Formular for an Antrag already sent, for example the Abrechnung of a Dienstreise: filled in as a draft and kept
-- as a row of its own beside the Antrag it belongs to.
alter table antrag.entwurf add column folge_zu uuid, add column folgeformular text,
    add constraint entwurf_folge check ((folge_zu is null) = (folgeformular is null));
alter table antrag.antrag add column folge_zu uuid references antrag.antrag (id), add column folgeformular text,
    add constraint antrag_folge check ((folge_zu is null) = (folgeformular is null));

-- One open draft for each Folgeformular of an Antrag, however often the button is pressed.
create unique index entwurf_folge_offen on antrag.entwurf (folge_zu, folgeformular) where stand = 'OFFEN' and folge_zu is not null;
create index antrag_folge_zu on antrag.antrag (folge_zu, eingereicht) where folge_zu is not null;
