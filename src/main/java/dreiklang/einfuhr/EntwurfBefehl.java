package dreiklang.einfuhr;

import dreiklang.basis.Befehl;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Sprache;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.seite.Texte;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// `entwurf DATEI -o ORDNER [--codeliste DATEI]… [--json]`: makes the draft of a Leistungspaket
/// from XDatenfelder or a PDF form.
@Component
class EntwurfBefehl implements Befehl {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ABGELEHNT = 1;
    private static final int FALSCH_AUFGERUFEN = 2;

    private final Einfuhren einfuhren;
    private final Texte texte;

    EntwurfBefehl(Einfuhren einfuhren, Texte texte) {
        this.einfuhren = einfuhren;
        this.texte = texte;
    }

    @Override
    public String name() {
        return "entwurf";
    }

    @Override
    public int ausfuehren(List<String> argumente, PrintStream ausgabe) {
        var frei = new ArrayList<>(argumente);
        boolean json = frei.remove("--json");
        var listen = codelisten(frei);
        int ziel = frei.indexOf("-o");
        if (ziel < 0 || frei.size() != 3 || ziel == 2) {
            ausgabe.println(
                    "Nennen Sie Datei und Ordner: entwurf DATEI -o ORDNER [--codeliste DATEI] [--json]");
            return FALSCH_AUFGERUFEN;
        }
        var ordner = Path.of(frei.remove(ziel + 1)).toAbsolutePath().normalize();
        frei.remove(ziel);
        return entwerfen(Path.of(frei.getFirst()), listen, ordner, json, ausgabe);
    }

    /// Takes the code lists out of the arguments.
    private static List<Path> codelisten(List<String> argumente) {
        var listen = new ArrayList<Path>();
        for (int i = argumente.indexOf("--codeliste");
                i >= 0 && i + 1 < argumente.size();
                i = argumente.indexOf("--codeliste")) {
            argumente.remove(i);
            listen.add(Path.of(argumente.remove(i)));
        }
        return listen;
    }

    private int entwerfen(
            Path datei, List<Path> listen, Path ordner, boolean json, PrintStream ausgabe) {
        try {
            freierOrdner(ordner);
            var entwurf = einfuhren.entwerfen(datei, listen);
            schreiben(ordner, entwurf.dateien());
            ausgabe.println(
                    json ? JSON.writeValueAsString(entwurf.bericht()) : lesbar(entwurf.bericht()));
            return 0;
        } catch (FachlicherFehler e) {
            ausgabe.println(json ? JSON.writeValueAsString(absage(e)) : satz(e));
            return ABGELEHNT;
        } catch (IOException e) {
            ausgabe.println("Der Ordner kann nicht geschrieben werden: " + ordner);
            return ABGELEHNT;
        }
    }

    private Map<String, String> absage(FachlicherFehler e) {
        return Map.of("code", e.code(), "satz", text(e));
    }

    private String satz(FachlicherFehler e) {
        return e.code() + " " + text(e);
    }

    private String text(FachlicherFehler e) {
        return texte.text(Sprache.DE, "fehler." + e.code(), e.werte().toArray());
    }

    private static void freierOrdner(Path ordner) throws IOException {
        var name = ordner.getFileName();
        if (name == null || !LeistungsSchluessel.passt(name.toString())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "X-107");
        }
        if (Files.exists(ordner)) {
            try (var inhalt = Files.list(ordner)) {
                if (inhalt.findAny().isPresent()) {
                    throw new FachlicherFehler(Fehlerart.EINGABE, "X-108");
                }
            }
        }
    }

    private static void schreiben(Path ordner, Map<String, byte[]> dateien) throws IOException {
        for (var datei : dateien.entrySet()) {
            var ziel = ordner.resolve(datei.getKey());
            Files.createDirectories(ordner);
            Files.write(ziel, datei.getValue());
        }
    }

    private static String lesbar(Einfuhrbericht b) {
        var zeilen = new ArrayList<String>();
        var z = b.zahlen();
        zeilen.add("„%s“ (%s %s %s)".formatted(b.titel(), b.art(), b.norm(), b.kennung()));
        zeilen.add(
                "Gelesen: %d Felder, %d Gruppen, %d Regeln, %d Codelisten. Entwurf: %d Seiten, %d Fragen."
                        .formatted(
                                z.felder(),
                                z.gruppen(),
                                z.regeln(),
                                z.codelisten(),
                                z.seiten(),
                                z.fragen()));
        b.regeln().forEach(r -> regel(r, zeilen));
        for (var c : b.codelisten()) {
            zeilen.add(
                    "Codeliste fehlt: " + c.kennung() + " " + c.version() + ", Feld " + c.feld());
        }
        b.ausgelassen().forEach(a -> zeilen.add("Ausgelassen: " + a.name() + " – " + a.grund()));
        for (var f : b.felder()) {
            f.pruefen().forEach(p -> zeilen.add("Bitte prüfen, " + f.name() + ": " + p));
        }
        b.zuTun().forEach(t -> zeilen.add("Zu tun: " + t));
        return String.join("\n", zeilen);
    }

    private static void regel(Einfuhrbericht.Regelbericht regel, List<String> zeilen) {
        zeilen.add("Regel " + regel.kennung() + " „" + regel.name() + "“: " + regel.satz());
        for (var v : regel.vorschlaege()) {
            zeilen.add(
                    "  Vorschlag bei %s: %s: %s (%s)"
                            .formatted(v.feld(), v.schluessel(), v.ausdruck(), v.lesbar()));
        }
    }
}
