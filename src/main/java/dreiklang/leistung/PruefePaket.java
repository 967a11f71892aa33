package dreiklang.leistung;

import dreiklang.basis.Befehl;
import dreiklang.basis.Befund;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// `pruefe-paket ORDNER [--json]`: checks a Leistungspaket and prints what is wrong.
@Component
class PruefePaket implements Befehl {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FALSCH_AUFGERUFEN = 2;

    private final Leistungen leistungen;

    PruefePaket(Leistungen leistungen) {
        this.leistungen = leistungen;
    }

    @Override
    public String name() {
        return "pruefe-paket";
    }

    @Override
    public int ausfuehren(List<String> argumente, PrintStream ausgabe) {
        boolean json = argumente.contains("--json");
        var ordner = argumente.stream().filter(a -> !a.startsWith("--")).findFirst();
        if (ordner.isEmpty() || !Files.isDirectory(Path.of(ordner.get()))) {
            ausgabe.println(
                    "Nennen Sie den Ordner des Leistungspakets: pruefe-paket ORDNER [--json]");
            return FALSCH_AUFGERUFEN;
        }
        var befunde = leistungen.pruefen(Path.of(ordner.get()));
        var hinweise =
                befunde.isEmpty()
                        ? leistungen.begutachten(Path.of(ordner.get()))
                        : List.<Befund>of();
        ausgabe.println(json ? alsJson(befunde, hinweise) : alsText(befunde));
        if (!json) {
            hinweise(hinweise, ausgabe);
        }
        return befunde.isEmpty() ? 0 : 1;
    }

    private static String alsText(List<Befund> befunde) {
        return befunde.isEmpty()
                ? "Das Leistungspaket ist in Ordnung."
                : String.join("\n", befunde.stream().map(Befund::lesbar).toList());
    }

    private static void hinweise(List<Befund> hinweise, PrintStream ausgabe) {
        if (!hinweise.isEmpty()) {
            ausgabe.println("\nHinweise. Nichts davon muss sein, aber es macht das Paket besser:");
            hinweise.forEach(h -> ausgabe.println(h.lesbar()));
        }
    }

    private record Zeile(String datei, int zeile, String code, String satz, boolean hinweis) {

        Zeile(Befund b, boolean hinweis) {
            this(b.datei(), b.zeile(), b.code(), b.satz(), hinweis);
        }
    }

    private static String alsJson(List<Befund> befunde, List<Befund> hinweise) {
        return JSON.writeValueAsString(
                Stream.concat(
                                befunde.stream().map(b -> new Zeile(b, false)),
                                hinweise.stream().map(h -> new Zeile(h, true)))
                        .toList());
    }
}
