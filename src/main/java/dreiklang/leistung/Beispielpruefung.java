package dreiklang.leistung;

import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularseite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Runs the sample Antraege of a package: the package's own test at every load.
final class Beispielpruefung {

    private static final Set<String> ERWARTBAR =
            Set.of(
                    "gueltig",
                    "fehler",
                    "seiten",
                    "gebuehr",
                    "erstattung",
                    "zustaendig",
                    "werte",
                    "mitzeichnende");

    private final Formulare formulare;
    private final Kapitelleser leser;

    Beispielpruefung(Formulare formulare, Kapitelleser leser) {
        this.formulare = formulare;
        this.leser = leser;
    }

    void pruefe(Leistungspaket paket) {
        for (var beispiel : paket.beispiele()) {
            leser.nur(beispiel.erwartet(), ERWARTBAR);
            var formular =
                    beispiel.formular().isEmpty()
                            ? Optional.of(paket.formular())
                            : beispiel.formular().flatMap(paket::formular);
            if (formular.isEmpty()) {
                melde(beispiel, "L-113", "Dieses Formular gibt es im Paket nicht.");
            } else {
                pruefe(paket, beispiel, formular.get());
            }
        }
    }

    private void pruefe(Leistungspaket paket, Beispiel beispiel, Formular formular) {
        var antworten = new Formularprobe(formulare).ausgefuellt(formular, beispiel.antworten());
        var namen =
                formular.seiten().stream()
                        .flatMap(s -> formulare.fragen(s, antworten).stream())
                        .map(Feld::name)
                        .collect(Collectors.toSet());
        beispiel.antworten().werte().keySet().stream()
                .filter(feld -> !namen.contains(feld))
                .forEach(feld ->
                        melde(
                                beispiel,
                                "L-114",
                                "Das Feld „" + feld + "“ gibt es im Formular nicht."));
        vergleiche(beispiel, formulare.pruefenAlles(formular, antworten));
        seitenVergleichen(beispiel, formular, antworten);
        var eingereicht = formulare.bereinigt(formular, antworten);
        zustaendigkeitVergleichen(paket, beispiel, eingereicht);
        werteVergleichen(beispiel, eingereicht);
        mitzeichnendeVergleichen(beispiel, formular, antworten);
    }

    private void seitenVergleichen(Beispiel beispiel, Formular formular, Antworten antworten) {
        var seiten =
                formulare.sichtbareSeiten(formular, antworten).stream()
                        .map(Formularseite::name)
                        .toList();
        if (!beispiel.seiten().isEmpty() && !beispiel.seiten().equals(seiten)) {
            melde(
                    beispiel,
                    "L-116",
                    "Gezeigt werden die Seiten "
                            + seiten
                            + ", erwartet waren "
                            + beispiel.seiten()
                            + ".");
        }
    }

    private void zustaendigkeitVergleichen(
            Leistungspaket paket, Beispiel beispiel, Antworten antworten) {
        var zustaendig = paket.leistung().zustaendigFuer(antworten.werte());
        var erwartet = beispiel.erwartet().text("zustaendig");
        if (erwartet.isPresent() && !erwartet.get().equals(zustaendig)) {
            melde(
                    beispiel,
                    "L-117",
                    "Zuständig ist „" + zustaendig + "“, erwartet war „" + erwartet.get() + "“.");
        }
    }

    /// How many others have to agree at least.
    private void mitzeichnendeVergleichen(
            Beispiel beispiel, Formular formular, Antworten antworten) {
        var zahl = Integer.toString(formulare.mitzeichnende(formular, antworten).von());
        var erwartet = beispiel.erwartet().text("mitzeichnende");
        if (erwartet.isPresent() && !erwartet.get().equals(zahl)) {
            melde(
                    beispiel,
                    "L-119",
                    "Mindestens %s Personen müssen zustimmen, erwartet waren %s."
                            .formatted(zahl, erwartet.get()));
        }
    }

    /// What is submitted in the end, above all what the program has worked out.
    private void werteVergleichen(Beispiel beispiel, Antworten antworten) {
        beispiel.erwartet()
                .bei("werte")
                .map(YamlKnoten::eintraege)
                .orElse(Map.of())
                .forEach((feld, knoten) -> {
                    var wert = antworten.eins(feld);
                    var erwartet = knoten.text().orElse("");
                    if (!wert.equals(erwartet)) {
                        leser.melde(
                                knoten,
                                "L-118",
                                "Der Wert von „%s“ ist „%s“, erwartet war „%s“."
                                        .formatted(feld, wert, erwartet));
                    }
                });
    }

    private void vergleiche(Beispiel beispiel, List<Feldfehler> gefunden) {
        Map<String, String> codes = new TreeMap<>();
        gefunden.forEach(f -> codes.put(f.feld(), f.code()));
        boolean wieErwartet =
                beispiel.fehler().isEmpty()
                        ? codes.isEmpty() == beispiel.gueltig()
                        : codes.equals(new TreeMap<>(beispiel.fehler())) && !beispiel.gueltig();
        if (!wieErwartet) {
            melde(
                    beispiel,
                    "L-115",
                    "Gefunden wurden die Fehler %s, erwartet %s."
                            .formatted(codes, beispiel.gueltig() ? "keine" : beispiel.fehler()));
        }
    }

    private void melde(Beispiel beispiel, String code, String satz) {
        leser.melde(beispiel.erwartet(), code, satz);
    }
}
