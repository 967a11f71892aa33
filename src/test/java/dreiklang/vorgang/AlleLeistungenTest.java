package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.antrag.Antraege;
import dreiklang.antrag.AntragId;
import dreiklang.antrag.Einreichungen;
import dreiklang.antrag.Mitzeichnungen;
import dreiklang.antrag.Mitzeichnungen.Nennung;
import dreiklang.antrag.Zugang;
import dreiklang.antrag.Zustimmungen;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Beispiel;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.Widerspruchsleistung;
import dreiklang.zahlung.Zahlung;
import dreiklang.zahlung.Zahlungen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Every Leistung of the house goes the whole way: each valid Beispiel becomes a Vorgang in the
/// right Amt, costs what it says, and its letters have no gaps.
class AlleLeistungenTest extends Stadttest {

    private static final Path BILD = Path.of("kommune/demo/anlagen/nachweise.png");
    private static final Pattern DATEINAME = Pattern.compile(".+\\.(pdf|jpe?g|png|webp)");

    @Autowired private Leistungen leistungen;
    @Autowired private Antraege antraege;
    @Autowired private Einreichungen einreichungen;
    @Autowired private Mitzeichnungen mitzeichnungen;
    @Autowired private Zustimmungen zustimmungen;
    @Autowired private Dokumente dokumente;
    @Autowired private Vorgaenge vorgaenge;
    @Autowired private VorgangRepository ablage;
    @Autowired private Zahlungen zahlungen;
    @Autowired private Organisation organisation;
    @Autowired private Konten konten;

    /// All but the Widerspruch, which nobody applies for: `WiderspruchTest` goes through it.
    static List<String> pakete() throws IOException {
        try (var ordner = Files.list(Path.of("leistungen"))) {
            return ordner.map(o -> o.getFileName().toString())
                    .filter(o -> !o.equals(Widerspruchsleistung.PAKET.wert()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pakete")
    void jedesGueltigeBeispielWirdZumVorgangMitBriefenOhneLuecken(String schluessel)
            throws IOException {
        var paket = leistungen.paket(new LeistungsSchluessel(schluessel)).orElseThrow();
        for (var beispiel : paket.beispiele()) {
            if (!paket.leistung().intern() && beispiel.gueltig() && beispiel.formular().isEmpty()) {
                durchlaufen(paket, beispiel);
            }
        }
    }

    @Test
    void dieEintraegeEinerGruppeStehenImBescheid() throws IOException {
        var paket = leistungen.paket(new LeistungsSchluessel("hund-anmelden")).orElseThrow();
        var hunde =
                paket.beispiele().stream()
                        .filter(b -> b.name().endsWith("drei-hunde-umzug.yaml"))
                        .findFirst()
                        .orElseThrow();
        assertThat(brief(eingereicht(paket, hunde), Ergebnis.BEWILLIGT))
                .contains("Rolle, Rottweiler", "Anka, Schäferhund", "Pit, Terrier");
    }

    private void durchlaufen(Leistungspaket paket, Beispiel beispiel) throws IOException {
        var vorgang = eingereicht(paket, beispiel);
        var antrag = vorgang.antrag();
        assertThat(vorgang.einheit()).isEqualTo(paket.leistung().zustaendigFuer(beispiel.werte()));
        assertThat(vorgang.betreff()).doesNotContain("{", "  ", "keine Angabe").isNotBlank();
        beispiel.erwartet()
                .text("gebuehr")
                .ifPresent(g -> assertThat(gebuehr(antrag)).as(beispiel.name()).isEqualTo(euro(g)));
        for (var ergebnis : ergebnisse(paket.leistung())) {
            var brief = brief(vorgang, ergebnis);
            assertThat(brief).contains("Das ist der Grund.").doesNotContain("{", "}");
            assertThat(brief.contains("Rechtsbehelfsbelehrung"))
                    .as(beispiel.name() + " " + ergebnis)
                    .isEqualTo(paket.leistung().bescheid() && belastet(paket, antrag, ergebnis));
        }
    }

    /// What refuses something or costs money burdens; the package can say it of its approvals too.
    private boolean belastet(Leistungspaket paket, AntragId antrag, Ergebnis ergebnis) {
        return ergebnis == Ergebnis.ABGELEHNT
                || gebuehr(antrag).istFaellig()
                || paket.kapitel("leistung.yaml")
                        .flatMap(w -> w.bei("rechtsbehelf"))
                        .flatMap(r -> r.text("auch_bewilligung"))
                        .isPresent();
    }

    private Vorgang eingereicht(Leistungspaket paket, Beispiel beispiel) throws IOException {
        var zugang =
                antraege.entwerfen(
                        paket.leistung().schluessel(),
                        beispiel.antworten(),
                        anlagen(beispiel),
                        Sprache.DE);
        zustimmenLassen(zugang);
        var stand = einreichungen.pruefstand(zugang).orElseThrow();
        var nummer =
                einreichungen.absenden(
                        zugang, stand.entwurf().einreichung(), stand.abdruck().hex());
        var antrag = einreichungen.quittung(nummer, List.of(zugang)).antrag().id();
        await().atMost(Duration.ofSeconds(20)).until(() -> vorgaenge.zu(antrag).isPresent());
        return ablage.finden(vorgaenge.zu(antrag).orElseThrow()).orElseThrow();
    }

    /// Whoever has to agree gets a link and agrees.
    private void zustimmenLassen(Zugang zugang) {
        var bild = mitzeichnungen.bild(zugang);
        if (bild.isEmpty()) {
            return;
        }
        var namen = Collections.nCopies(bild.get().spanne().von(), new Nennung("Tilda Falke", ""));
        for (var person : mitzeichnungen.nennen(zugang, namen).orElseThrow().personen()) {
            var link = person.link().orElseThrow();
            var geheimnis = link.substring(link.lastIndexOf('/') + 1);
            var stand = zustimmungen.ansehen(geheimnis, "127.0.0.1", Sprache.DE).stand();
            zustimmungen.zustimmen(geheimnis, "127.0.0.1", true, stand.orElseThrow());
        }
    }

    /// A real picture for every file the Beispiel names.
    private Map<String, List<Ablage>> anlagen(Beispiel beispiel) throws IOException {
        var dateien = new HashMap<String, List<Ablage>>();
        var bild = Files.readAllBytes(BILD);
        beispiel.werte()
                .forEach((feld, namen) -> {
                    if (namen.stream().anyMatch(n -> DATEINAME.matcher(n).matches())) {
                        dateien.put(
                                feld,
                                namen.stream()
                                        .map(n -> n.replaceFirst("\\.[a-z]+$", ".png"))
                                        .map(n ->
                                                dokumente.annehmen(
                                                        new ByteArrayInputStream(bild), n))
                                        .toList());
                    }
                });
        return dateien;
    }

    private static List<Ergebnis> ergebnisse(Leistung leistung) {
        return leistung.bescheid()
                ? List.of(Ergebnis.BEWILLIGT, Ergebnis.ABGELEHNT)
                : List.of(Ergebnis.ERLEDIGT);
    }

    /// The letter as the person who works on it sees it before deciding.
    private String brief(Vorgang vorgang, Ergebnis ergebnis) throws IOException {
        var wer =
                organisation.personen(vorgang.einheit()).stream()
                        .filter(p -> p.rechte().contains(Recht.VORGANG_BEARBEITEN))
                        .findFirst()
                        .orElseThrow();
        var pdf =
                konten.als(
                        wer.id(),
                        () -> vorgaenge.vorschau(vorgang.id(), ergebnis, "Das ist der Grund."));
        try (var dokument = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(dokument);
        }
    }

    private Geldbetrag gebuehr(AntragId antrag) {
        return zahlungen.zu(antrag.bezug()).map(Zahlung::betrag).orElse(Geldbetrag.NULL);
    }

    private static Geldbetrag euro(String betrag) {
        return Geldbetrag.euro(new BigDecimal(betrag));
    }
}
