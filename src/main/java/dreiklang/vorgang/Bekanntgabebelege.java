package dreiklang.vorgang;

import dreiklang.basis.Braucht;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Brief;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.postfach.Bekanntgabenachweis;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.postfach.Sendung;
import dreiklang.postfach.Uebergabe;
import dreiklang.seite.Kommunenangaben;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The door of the proof of an announcement: every step with its time on one sheet.
@Service
public class Bekanntgabebelege {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);
    private static final DateTimeFormatter ZEIT =
            DateTimeFormatter.ofPattern("d. MMMM yyyy, HH:mm:ss 'Uhr'", Locale.GERMANY);
    private static final String AMT = "beschaeftigte:";

    private final Postversand postversand;
    private final Schreibtisch schreibtisch;
    private final Rechtsbehelfsauskunft rechtsbehelfe;
    private final Dokumente dokumente;
    private final Organisation organisation;
    private final Kommunenangaben kommune;
    private final Clock uhr;

    Bekanntgabebelege(
            Postversand postversand,
            Schreibtisch schreibtisch,
            Rechtsbehelfsauskunft rechtsbehelfe,
            Dokumente dokumente,
            Organisation organisation,
            Kommunenangaben kommune,
            Clock uhr) {
        this.postversand = postversand;
        this.schreibtisch = schreibtisch;
        this.rechtsbehelfe = rechtsbehelfe;
        this.dokumente = dokumente;
        this.organisation = organisation;
        this.kommune = kommune;
        this.uhr = uhr;
    }

    /// The proof as PDF.
    ///
    /// @throws dreiklang.basis.FachlicherFehler V-404 when it belongs to no Vorgang one may see
    @Braucht(Recht.VORGANG_LESEN)
    public byte[] drucken(VorgangId id, UUID sendung) {
        var v = schreibtisch.ansehen(id).vorgang();
        var n = postversand.nachweis(id, sendung);
        var text = new StringBuilder("| Schritt | Angabe |\n|---|---|\n");
        schritte(n, frist(v, sendung))
                .forEach((was, wann) -> text.append("| %s | %s |\n".formatted(was, wann)));
        text.append("\nGerechnet nach: ").append(n.sendung().regel()).append("\n\n");
        text.append("Prüfsumme des Schreibens (SHA-256): ").append(n.pruefsumme().hex());
        return dokumente.setzen(
                new Brief(
                        "Nachweis der Bekanntgabe: " + n.sendung().titel(),
                        Sprache.DE,
                        List.of(kommune.aktuell().name()),
                        List.of(),
                        Map.of(
                                "Aktenzeichen", v.aktenzeichen(),
                                "Erstellt", TAG.format(uhr.instant().atZone(ZONE))),
                        text.toString()));
    }

    /// What the Postfach of the Nutzerkonto has signed, as it came (security event token, RFC
    /// 8417); empty when there is nothing.
    ///
    /// @throws dreiklang.basis.FachlicherFehler V-404 when it belongs to no Vorgang one may see
    @Braucht(Recht.VORGANG_LESEN)
    public Optional<String> bestaetigung(VorgangId id, UUID sendung) {
        schreibtisch.ansehen(id);
        return postversand.nachweis(id, sendung).uebergabe().flatMap(Uebergabe::beleg);
    }

    private Optional<LocalDate> frist(Vorgang v, UUID sendung) {
        return rechtsbehelfe.sendungen(v.antrag()).stream()
                .filter(s -> s.id().equals(sendung))
                .findFirst()
                .flatMap(Sendung::widerspruchBis);
    }

    private Map<String, String> schritte(Bekanntgabenachweis n, Optional<LocalDate> frist) {
        var s = n.sendung();
        var werte = new LinkedHashMap<String, String>();
        werte.put("Weg", weg(s.weg()));
        werte.put(
                s.weg() == Bekanntgabeweg.POST
                        ? "Für die Post bereitgelegt"
                        : "Zum Abruf bereitgestellt",
                zeit(s.bereitgestellt()) + " von " + name(n.bereitgestelltVon()));
        n.uebergabe().ifPresent(u -> uebergabe(u, werte));
        n.benachrichtigt().ifPresent(t -> werte.put("Benachrichtigung per E-Mail", zeit(t)));
        s.abrufbarBis().ifPresent(t -> werte.put("Abrufbar bis", tag(t)));
        s.abgerufen()
                .ifPresent(t ->
                        werte.put(
                                "Zum ersten Mal abgerufen",
                                zeit(t) + " von " + n.abgerufenVon().map(this::name).orElse("")));
        n.beendet().ifPresent(t -> werte.put("Ohne Abruf beendet", zeit(t)));
        post(n, werte);
        werte.put(
                "Gilt als bekannt gegeben",
                s.bekanntgegeben().map(Bekanntgabebelege::tag).orElse("nein"));
        frist.ifPresent(t -> werte.put("Rechtsbehelf möglich bis", tag(t)));
        return werte;
    }

    private static String weg(Bekanntgabeweg weg) {
        return switch (weg) {
            case PORTAL -> "Abruf im Portal der Kommune";
            case POST -> "mit der Post";
            case NUTZERKONTO -> "Postfach des Nutzerkontos";
        };
    }

    /// What the Postfach of the Nutzerkonto has said, and how to check that it was the Postfach.
    private static void uebergabe(Uebergabe u, Map<String, String> werte) {
        u.einreichung().ifPresent(e -> werte.put("Nummer beim Zustelldienst", e.toString()));
        u.bestaetigt().ifPresent(t -> werte.put("Vom Nutzerkonto bestätigt", zeit(t)));
        u.grund()
                .filter(g -> u.stand() == Uebergabe.Stand.GESCHEITERT)
                .ifPresent(g -> werte.put("Übergabe an das Nutzerkonto gescheitert", g));
        u.beleg()
                .ifPresent(b ->
                        werte.put(
                                "Prüfsumme der signierten Bestätigung (SHA-256)",
                                Pruefsumme.von(b).hex()));
    }

    private void post(Bekanntgabenachweis n, Map<String, String> werte) {
        n.aufgegeben()
                .ifPresent(t ->
                        werte.put(
                                "Zur Post gegeben",
                                tag(t)
                                        + ", vermerkt von "
                                        + n.aufgegebenVon().map(this::name).orElse("")));
        n.zurueck()
                .ifPresent(t ->
                        werte.put(
                                "Zurückgekommen",
                                tag(t)
                                        + ", vermerkt von "
                                        + n.zurueckVon().map(this::name).orElse("")));
    }

    private String name(String kennung) {
        if (kennung.startsWith(AMT)) {
            return organisation
                    .person(new BeschaeftigteId(UUID.fromString(kennung.substring(AMT.length()))))
                    .map(p -> p.name())
                    .orElse("einer früheren Beschäftigten");
        }
        return kennung.startsWith("konto:")
                ? "der Person mit ihrem Konto"
                : kennung.equals("programm") ? "dem Programm" : "der Person mit Referenz und PIN";
    }

    private static String zeit(Instant wann) {
        return ZEIT.format(wann.atZone(ZONE));
    }

    private static String tag(LocalDate tag) {
        return TAG.format(tag);
    }
}
