package dreiklang.akte;

import dreiklang.basis.Befund;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularseite;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Kommune's own questions about Akten: laid down for a number of the Aktenplan and
/// everything below it as in `formular.yaml`, asked on the Akte, kept with their history.
@Service
public class Aktenfelder {

    private static final int LAENGE = 50_000;
    private static final Set<Feldart> NICHT_HIER =
            Set.of(Feldart.DATEI, Feldart.UNTERSCHRIFT, Feldart.GRUPPE);

    private final FelderRepository ablage;
    private final AktenplanRepository plan;
    private final Aktenzugriff akten;
    private final Aktenangaben angaben;
    private final Formulare formulare;
    private final ApplicationEventPublisher ereignisse;

    Aktenfelder(
            FelderRepository ablage,
            AktenplanRepository plan,
            Aktenzugriff akten,
            Aktenangaben angaben,
            Formulare formulare,
            ApplicationEventPublisher ereignisse) {
        this.ablage = ablage;
        this.plan = plan;
        this.akten = akten;
        this.angaben = angaben;
        this.formulare = formulare;
        this.ereignisse = ereignisse;
    }

    /// The questions about an Akte with the answers there are.
    public record Bogen(Formular formular, Formularseite seite, Antworten antworten) {}

    /// The definition of a number, empty when it has none of its own.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public String definition(String nummer) {
        return ablage.definition(nummer);
    }

    /// Lays down the questions of a number; an empty text takes them away. Answers that were given
    /// stay.
    ///
    /// @param yaml one page of questions as in `formular.yaml`
    /// @return what is wrong with it; then nothing is changed
    /// @throws FachlicherFehler K-241 when the number is not in the plan
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public List<Befund> festlegen(String nummer, String yaml) {
        plan.sperren();
        if (plan.geplant(nummer).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-241", nummer);
        }
        var befunde = new ArrayList<Befund>();
        if (!yaml.isBlank()) {
            lesen(yaml, befunde);
        }
        if (befunde.isEmpty()) {
            ablage.festlegen(nummer, yaml.isBlank() ? "" : yaml);
            ereignisse.publishEvent(
                    new Protokolleintrag("akte.plan-felder", "aktenplan:" + nummer, Map.of()));
        }
        return befunde.stream().distinct().toList();
    }

    private Optional<Formular> lesen(String yaml, List<Befund> befunde) {
        if (yaml.length() > LAENGE) {
            befunde.add(new Befund("felder", 0, "K-255", "Das sind mehr als 50.000 Zeichen."));
            return Optional.empty();
        }
        var wurzel = YamlKnoten.lesen("felder", yaml.getBytes(StandardCharsets.UTF_8), befunde);
        if (wurzel.isEmpty()) {
            return Optional.empty();
        }
        var formular = formulare.lesen("akte", wurzel.get(), befunde);
        if (befunde.isEmpty()
                && (formular.seiten().size() != 1
                        || formular.felder().stream()
                                .anyMatch(f -> NICHT_HIER.contains(f.art())))) {
            befunde.add(
                    wurzel.get()
                            .befund(
                                    "K-255",
                                    "Erwartet wird genau eine Seite ohne Dateien, Unterschriften und Gruppen."));
        }
        return befunde.isEmpty() ? Optional.of(formular) : Optional.empty();
    }

    /// The questions about an Akte; empty when nobody has laid down any.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see
    @Braucht(Recht.AKTE_LESEN)
    public Optional<Bogen> bogen(Aktenzeichen zeichen) {
        var akte = akten.sichtbar(zeichen);
        return bogen(akte);
    }

    private Optional<Bogen> bogen(Akte akte) {
        return Optional.of(ablage.geltend(akte.plannummer()))
                .filter(y -> !y.isEmpty())
                .flatMap(y -> lesen(y, new ArrayList<>()))
                .map(f -> new Bogen(f, f.seiten().getFirst(), ablage.antworten(akte.zeichen())));
    }

    /// Takes the answers of a page.
    ///
    /// @param eingabe raw values by name
    /// @return the sheet as typed with what is wrong; then nothing is kept
    /// @throws FachlicherFehler K-404 not an Akte one may lead, or no questions; K-201 after ZdA
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public Ergebnis ausfuellen(Aktenzeichen zeichen, Map<String, List<String>> eingabe) {
        var akte = akten.offen(zeichen);
        var bogen =
                bogen(akte)
                        .orElseThrow(() ->
                                new FachlicherFehler(
                                        Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen.wert()));
        var neu = formulare.annehmen(bogen.seite(), eingabe, bogen.antworten());
        var fehler = formulare.pruefen(bogen.formular(), bogen.seite(), neu);
        if (fehler.isEmpty()) {
            speichern(
                    zeichen, bogen, new Antworten(formulare.inhalt(bogen.formular(), neu).werte()));
        }
        return new Ergebnis(new Bogen(bogen.formular(), bogen.seite(), neu), fehler);
    }

    /// What was typed and what is wrong with it.
    public record Ergebnis(Bogen bogen, List<Feldfehler> fehler) {}

    private void speichern(Aktenzeichen zeichen, Bogen alt, Antworten neu) {
        var namen = new TreeSet<>(alt.antworten().werte().keySet());
        namen.addAll(neu.werte().keySet());
        for (var name : namen) {
            var vorher = alt.antworten().alle(name);
            var nachher = neu.alle(name);
            boolean gefragt = alt.formular().feld(name).filter(Aktenfelder::gefragt).isPresent();
            if (gefragt && !vorher.equals(nachher)) {
                ablage.antworten(zeichen, name, nachher);
                angaben.geaendert(
                        zeichen,
                        "feld:" + name,
                        String.join(", ", vorher),
                        String.join(", ", nachher));
            }
        }
    }

    private static boolean gefragt(Feld feld) {
        return !feld.istBehaelter() && feld.art() != Feldart.HINWEIS;
    }
}
