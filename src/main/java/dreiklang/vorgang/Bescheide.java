package dreiklang.vorgang;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Brief;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.Widerspruchsleistung;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.postfach.Postfaecher;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Writes the Bescheid of a Vorgang from the package's Vorlage, files it and makes it available.
@Component
class Bescheide {

    private static final String OHNE_VORLAGE =
            "# {titel}\n\nGuten Tag,\n\nzu Ihrem Antrag vom {eingang}:\n\n{begruendung}\n\nMit freundlichen Grüßen\n\n{einheit}\n";

    private static final String BELEHRUNG = "\n\n## Rechtsbehelfsbelehrung\n\n{rechtsbehelf}\n";
    private static final List<String> NENNT_RECHTSBEHELF =
            List.of("{rechtsbehelf}", "Rechtsbehelfsbelehrung");

    private final Briefumgebung umgebung;
    private final Rechtsbehelfe rechtsbehelfe;
    private final Anschriften anschriften;
    private final Mitzeichnungsleiste leiste;
    private final Dokumente dokumente;
    private final Akten akten;
    private final Postfaecher postfaecher;
    private final Bescheidzeichnung zeichnung;
    private final RechtsbehelfRepository gesagt;

    Bescheide(
            Briefumgebung umgebung,
            Rechtsbehelfe rechtsbehelfe,
            Anschriften anschriften,
            Mitzeichnungsleiste leiste,
            Dokumente dokumente,
            Akten akten,
            Postfaecher postfaecher,
            Bescheidzeichnung zeichnung,
            RechtsbehelfRepository gesagt) {
        this.umgebung = umgebung;
        this.rechtsbehelfe = rechtsbehelfe;
        this.anschriften = anschriften;
        this.leiste = leiste;
        this.dokumente = dokumente;
        this.akten = akten;
        this.postfaecher = postfaecher;
        this.zeichnung = zeichnung;
        this.gesagt = gesagt;
    }

    /// A Bescheid that lies in the content store, before the transaction that announces it.
    ///
    /// @param titel what the person reads in her list
    /// @param anschrift the lines in its window
    /// @param inhalt the PDF
    /// @param aktenfassung the same with the Mitzeichnungsleiste, where others have signed it
    record Vorbereitet(
            String titel, List<String> anschrift, Ablage inhalt, Optional<Ablage> aktenfassung) {}

    /// The Bescheid as PDF, without keeping it.
    byte[] vorschau(Vorgang vorgang, Ergebnis ergebnis, String begruendung) {
        return dokumente.setzen(brief(vorgang, ergebnis, begruendung));
    }

    /// Sets the Bescheid and puts it durably into the content store. Called outside of the
    /// transaction.
    Vorbereitet vorbereiten(Vorgang vorgang, Ergebnis ergebnis, String begruendung) {
        var brief = brief(vorgang, ergebnis, begruendung);
        String name = (istBescheid(vorgang) ? "Bescheid-" : "Antwort-") + vorgang.aktenzeichen();
        var aktenfassung =
                leiste.zu(vorgang, Optional.empty(), wortlaut(vorgang, ergebnis, begruendung))
                        .map(l -> umgebung.brief(vorgang, brief.titel(), brief.markdown() + l))
                        .map(b -> ablegen(dokumente.setzen(b), name + "-Aktenfassung.pdf"));
        byte[] gezeichnet = zeichnung.anbringen(vorgang, dokumente.setzen(brief));
        return new Vorbereitet(
                brief.titel(),
                brief.empfaenger(),
                ablegen(gezeichnet, name + ".pdf"),
                aktenfassung);
    }

    private Ablage ablegen(byte[] pdf, String name) {
        return dokumente.annehmen(new ByteArrayInputStream(pdf), name);
    }

    /// Enters, files and announces what was prepared, in the caller's transaction. The answer to a
    /// Meldung is not announced; it stands on the status page.
    DokumentId bekanntgeben(Vorgang vorgang, Vorbereitet bescheid, Bekanntgabeweg weg) {
        var dokument = dokumente.eintragen(bescheid.inhalt(), vorgang.id().bezug());
        var zeichen = new Aktenzeichen(vorgang.aktenzeichen());
        akten.ablegen(zeichen, dokument.id(), bescheid.titel());
        bescheid.aktenfassung()
                .map(a -> dokumente.eintragen(a, vorgang.id().bezug()).id())
                .ifPresent(a ->
                        akten.ablegen(
                                zeichen, a, bescheid.titel() + " (Aktenfassung mit Mitzeichnung)"));
        var antrag = umgebung.antrag(vorgang);
        if (!istBescheid(vorgang)) {
            postfaecher.beantworten(vorgang.id().bezug(), antrag.email());
            return dokument.id();
        }
        anschriften.gedruckt(dokument.id(), bescheid.anschrift());
        vorgang.ergebnis().ifPresent(e -> belehrungMerken(vorgang, e));
        postfaecher.bereitstellen(
                vorgang.id().bezug(),
                antrag.konto(),
                antrag.email(),
                bescheid.titel(),
                dokument.id(),
                weg);
        return dokument.id();
    }

    /// A rule that changes later does not change what this Bescheid has said.
    private void belehrungMerken(Vorgang vorgang, Ergebnis ergebnis) {
        var weg = rechtsbehelfe.weg(umgebung.paket(vorgang), umgebung.heute());
        boolean belehrt = !belehrung(vorgang, ergebnis).text().isEmpty();
        gesagt.merken(
                vorgang.id(),
                new RechtsbehelfRepository.Belehrt(weg.art(), belehrt, weg.norm(), weg.geprueft()));
    }

    private boolean istBescheid(Vorgang vorgang) {
        return umgebung.paket(vorgang).leistung().bescheid();
    }

    private Brief brief(Vorgang vorgang, Ergebnis ergebnis, String begruendung) {
        var paket = umgebung.paket(vorgang);
        var titel = titel(paket, ergebnis);
        return umgebung.brief(vorgang, titel, text(vorgang, ergebnis, begruendung, Map.of()));
    }

    /// What the Bescheid says, without the day on which it is said: what people sign beforehand.
    String wortlaut(Vorgang vorgang, Ergebnis ergebnis, String begruendung) {
        return "Entscheidung: "
                + Briefumgebung.wort(ergebnis)
                + "\n\n"
                + text(vorgang, ergebnis, begruendung, Map.of("heute", "", "datum", ""));
    }

    String titel(Vorgang vorgang, Ergebnis ergebnis) {
        return titel(umgebung.paket(vorgang), ergebnis);
    }

    private String text(
            Vorgang vorgang, Ergebnis ergebnis, String begruendung, Map<String, Object> dazu) {
        var paket = umgebung.paket(vorgang);
        var belehrung = belehrung(vorgang, ergebnis);
        var werte = new HashMap<>(dazu);
        werte.put("begruendung", begruendung);
        werte.put("titel", titel(paket, ergebnis));
        werte.put("ergebnis", Briefumgebung.wort(ergebnis));
        werte.put("rechtsbehelf", belehrung.text());
        var alle = umgebung.werte(vorgang, werte);
        alle.antworten().put(Vieraugen.ERGEBNIS, List.of(ergebnis.name()));
        var vorlage = vorlage(paket, ergebnis);
        boolean selbst =
                NENNT_RECHTSBEHELF.stream().anyMatch(vorlage::contains)
                        || alle.bausteine().entrySet().stream()
                                .anyMatch(b ->
                                        vorlage.contains("{baustein " + b.getKey() + "}")
                                                && NENNT_RECHTSBEHELF.stream()
                                                        .anyMatch(b.getValue()::contains));
        return dokumente.fuellen(
                selbst || belehrung.text().isEmpty() ? vorlage : vorlage + BELEHRUNG, alle);
    }

    /// What is said about the remedy against it: whatever is refused or costs money burdens.
    Rechtsbehelfe.Belehrung belehrung(Vorgang vorgang, Ergebnis ergebnis) {
        boolean belastend =
                (ergebnis != Ergebnis.BEWILLIGT && ergebnis != Ergebnis.ERLEDIGT)
                        || umgebung.gebuehr(vorgang).istFaellig();
        return rechtsbehelfe.belehrung(
                umgebung.paket(vorgang),
                belastend,
                umgebung.heute(),
                umgebung.amtsname(vorgang),
                String.join(", ", umgebung.anschrift(vorgang)));
    }

    private static String titel(Leistungspaket paket, Ergebnis ergebnis) {
        String name = paket.leistung().name().deutsch();
        if (!paket.leistung().bescheid()) {
            return "Antwort: " + name;
        }
        if (Widerspruchsleistung.gegen(paket.leistung().schluessel()).isPresent()) {
            return switch (ergebnis) {
                case ABGELEHNT -> "Widerspruchsbescheid";
                case TEILWEISE -> "Bescheid, teilweise Abhilfe: " + name;
                case BEWILLIGT, ERLEDIGT -> "Abhilfebescheid: " + name;
            };
        }
        return switch (ergebnis) {
            case ABGELEHNT -> "Ablehnung: " + name;
            case TEILWEISE -> "Bescheid, teilweise Bewilligung: " + name;
            case BEWILLIGT, ERLEDIGT -> "Bescheid: " + name;
        };
    }

    private static String vorlage(Leistungspaket paket, Ergebnis ergebnis) {
        String genau = "vorlagen/bescheid-" + ergebnis.name().toLowerCase(Locale.ROOT) + ".md";
        return Stream.of(genau, "vorlagen/bescheid.md", "vorlagen/antwort.md")
                .filter(paket.dateien()::containsKey)
                .map(d -> new String(paket.dateien().get(d), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(OHNE_VORLAGE);
    }
}
