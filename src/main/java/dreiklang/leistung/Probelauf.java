package dreiklang.leistung;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.formular.Antworten;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.leistung.spi.Auswahlliste;
import dreiklang.leistung.spi.Kapitelprobe;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// The door of trying out: what a package that is being worked on makes of answers. Nothing is
/// stored.
@Service
public class Probelauf {

    private static final String VORLAGEN = "vorlagen/";
    private static final int LAENGSTE_BESCHREIBUNG = 500;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String FORMULAR = "formular.yaml";
    private static final String GEBUEHREN = "gebuehren.yaml";

    private final Werkstattpruefung pruefung;
    private final Formulare formulare;
    private final ObjectProvider<Kapitelprobe> proben;
    private final ObjectProvider<Auswahlliste> listen;
    private final Werkstatt werkstatt;
    private final Clock uhr;

    Probelauf(
            Werkstattpruefung pruefung,
            Formulare formulare,
            ObjectProvider<Kapitelprobe> proben,
            ObjectProvider<Auswahlliste> listen,
            Werkstatt werkstatt,
            Clock uhr) {
        this.werkstatt = werkstatt;
        this.uhr = uhr;
        this.pruefung = pruefung;
        this.formulare = formulare;
        this.proben = proben;
        this.listen = listen;
    }

    /// What would come of an Antrag.
    ///
    /// @param amt who would work on it
    /// @param gebuehren item → amount, the last one without a name is what they make together
    /// @param briefe name of the file → letter in XHTML, empty when it cannot be read
    public record Ausgang(String amt, Map<String, String> gebuehren, Map<String, String> briefe) {}

    /// The form as far as it can be read.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Formular formular(Werkstueck stueck) {
        return pruefung.gelesen(stueck).formular();
    }

    /// Whether the form can be shown: without findings of its own.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public boolean laesstSichAusfuellen(Werkstueck stueck) {
        return stueck.dateien().containsKey(FORMULAR)
                && pruefung.pruefen(stueck).befunde().stream()
                        .noneMatch(b -> b.datei().equals(FORMULAR));
    }

    /// What these answers lead to.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Ausgang ausgang(Werkstueck stueck, Antworten antworten, Sprache sprache) {
        var paket = pruefung.gelesen(stueck);
        var eingereicht = formulare.bereinigt(paket.formular(), antworten);
        var gebuehren = probe(GEBUEHREN, paket, eingereicht.werte(), sprache);
        var gesamt = gebuehren.getOrDefault("", "");
        var fuerBriefe =
                eingereicht.mit("_gebuehr", gesamt.isEmpty() ? List.of() : List.of(gesamt));
        var amt = paket.leistung().zustaendigFuer(eingereicht.werte());
        return new Ausgang(
                aemter().getOrDefault(amt, amt),
                gebuehren,
                probe(VORLAGEN, paket, fuerBriefe.werte(), Sprache.DE));
    }

    private Map<String, String> aemter() {
        return listen.stream()
                .filter(l -> l.name().equals("zustaendig"))
                .findFirst()
                .map(Auswahlliste::werte)
                .orElse(Map.of());
    }

    private Map<String, String> probe(
            String datei, Leistungspaket paket, Map<String, List<String>> werte, Sprache sprache) {
        var ergebnisse = new LinkedHashMap<String, String>();
        proben.stream()
                .filter(p -> p.datei().equals(datei))
                .flatMap(p -> p.probieren(paket, werte, sprache).stream())
                .forEach(e -> ergebnisse.put(e.name(), e.text()));
        return ergebnisse;
    }

    /// Keeps the answers of a trial as an example of the package.
    ///
    /// @param version the version that was looked at
    /// @param beschreibung what is special about it
    /// @throws dreiklang.basis.FachlicherFehler L-142 when somebody else was faster, L-150 without
    ///   a description
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public void alsBeispiel(
            Werkstueck stueck, int version, String beschreibung, Antworten antworten, String wer) {
        if (beschreibung.isBlank() || beschreibung.length() > LAENGSTE_BESCHREIBUNG) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "L-150");
        }
        var formular = formular(stueck);
        var rein = formulare.bereinigt(formular, antworten);
        var heute = LocalDate.now(uhr.withZone(ZONE));
        boolean gueltig = formulare.pruefenAlles(formular, antworten).isEmpty();
        var text =
                new Beispielschreiber(rein, heute).datei(formular, beschreibung.strip(), gueltig);
        var name = "beispiele/" + Namensgebung.kurz(beschreibung, "-");
        var frei = name;
        for (int i = 2; stueck.dateien().containsKey(frei + ".yaml"); i++) {
            frei = name + "-" + i;
        }
        werkstatt.schreiben(stueck.schluessel(), version, frei + ".yaml", text, wer);
    }

    /// One letter with the answers of an example.
    ///
    /// @param datei name of the Vorlage
    /// @param text the Vorlage as it is being written
    /// @param beispiel file of the example; without one nothing is answered
    /// @return XHTML; empty when the Vorlage cannot be read
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public String brief(Werkstueck stueck, String datei, String text, String beispiel) {
        var dateien = new TreeMap<>(stueck.dateien());
        dateien.put(datei, text.getBytes(StandardCharsets.UTF_8));
        var neu =
                new Werkstueck(
                        stueck.schluessel(),
                        stueck.grundlage(),
                        stueck.version(),
                        stueck.geaendert(),
                        stueck.von(),
                        dateien);
        var paket = pruefung.gelesen(neu);
        var vorgabe =
                paket.beispiele().stream()
                        .filter(b -> b.name().equals(beispiel) && b.formular().isEmpty())
                        .findFirst()
                        .map(Beispiel::antworten)
                        .orElse(Antworten.KEINE);
        var antworten = new Formularprobe(formulare).ausgefuellt(paket.formular(), vorgabe);
        return ausgang(neu, antworten, Sprache.DE).briefe().getOrDefault(datei, "");
    }

    /// The examples a letter can be tried with.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public List<String> beispiele(Werkstueck stueck) {
        return stueck.dateien().keySet().stream().filter(d -> d.startsWith("beispiele/")).toList();
    }

    /// What a letter can name: name of the question → its words.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Map<String, String> platzhalter(Werkstueck stueck) {
        var namen = new LinkedHashMap<String, String>();
        formular(stueck).felder().forEach(f -> namen.put(f.name(), f.frage().deutsch()));
        return namen;
    }
}
