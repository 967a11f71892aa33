package dreiklang.aussonderung;

import dreiklang.akte.Vernichtungsrest;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Brief;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.seite.Kommunenangaben;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/// The door of the proofs of destruction: set anew from the data whenever somebody asks.
@Service
public class Vernichtungsnachweise {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
    private static final DateTimeFormatter ZEIT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm 'Uhr'", Locale.GERMANY);

    private final Aussonderungen aussonderungen;
    private final RestRepository reste;
    private final Dokumente dokumente;
    private final Organisation organisation;
    private final AussonderungEinstellungen einstellungen;
    private final Kommunenangaben kommune;

    Vernichtungsnachweise(
            Aussonderungen aussonderungen,
            RestRepository reste,
            Dokumente dokumente,
            Organisation organisation,
            AussonderungEinstellungen einstellungen,
            Kommunenangaben kommune) {
        this.aussonderungen = aussonderungen;
        this.reste = reste;
        this.dokumente = dokumente;
        this.organisation = organisation;
        this.einstellungen = einstellungen;
        this.kommune = kommune;
    }

    /// What is left of the Akten of an Aussonderung.
    ///
    /// @throws FachlicherFehler K-306 no such one
    @Braucht(Recht.AUSSONDERN)
    public List<Vernichtungsrest> reste(VerfahrenId id) {
        aussonderungen.ansehen(id);
        return reste.zu(id);
    }

    /// The proof as PDF/A.
    ///
    /// @throws FachlicherFehler K-306 no such one, K-315 it is not at its end
    @Braucht(Recht.AUSSONDERN)
    public byte[] nachweis(VerfahrenId id) {
        var v = aussonderungen.ansehen(id);
        if (v.stand() != Verfahrensstand.VERNICHTET) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-315");
        }
        var kopf = new LinkedHashMap<String, String>();
        kopf.put("Aussonderung", id.wert().toString());
        kopf.put("Vorgeschlagen", zeit(v.angelegt()) + " von " + wer(v.vorgeschlagenVon()));
        kopf.put(
                "Freigegeben",
                zeit(v.freigegeben().orElseThrow())
                        + " von "
                        + wer(v.freigegebenVon().orElseThrow()));
        kopf.put("Vernichtet", zeit(v.beendet().orElseThrow()));
        return dokumente.setzen(
                new Brief(
                        "Vernichtungsnachweis",
                        Sprache.DE,
                        List.of(einstellungen.behoerde(kommune.aktuell().name())),
                        List.of(),
                        kopf,
                        Nachweistext.schreiben(v, reste.zu(id))));
    }

    /// A function instead of a name: the proof outlives the people.
    private String wer(BeschaeftigteId id) {
        return organisation
                        .person(id)
                        .map(p -> p.funktion() + " (" + p.einheit() + ")")
                        .orElse("nicht mehr im Haus")
                + ", Kennung "
                + id.wert();
    }

    static String tag(LocalDate tag) {
        return TAG.format(tag);
    }

    private static String zeit(Instant wann) {
        return ZEIT.format(wann.atZone(ZONE));
    }
}
