package dreiklang.haus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the program does not contain cannot trouble anybody: no sound, no film, nothing that moves
/// by itself, no gestures, no shortcuts; and no query that is glued together from input.
class BeschraenkungTest {

    private static final Path SKRIPTE = Path.of("web/src");

    @Test
    void esGibtNichtsZuHoerenUndKeineFilme() {
        assertThat(
                        funde(
                                Quellen.SEITEN,
                                ".jte",
                                "<(audio|video|object|embed|iframe|canvas|marquee|blink)\\b"))
                .isEmpty();
        assertThat(funde(SKRIPTE, ".js", "new Audio|speechSynthesis|\\.play\\(")).isEmpty();
    }

    @Test
    void nichtsBewegtOderAktualisiertSichVonSelbst() {
        assertThat(funde(Quellen.SEITEN, ".jte", "http-equiv=\"?refresh")).isEmpty();
        assertThat(
                        funde(
                                SKRIPTE,
                                ".js",
                                "setInterval|requestAnimationFrame|\\.animate\\(|EventSource|WebSocket"))
                .isEmpty();
        assertThat(funde(SKRIPTE, ".css", "@keyframes|animation(-name)?:")).isEmpty();
    }

    @Test
    void bedientWirdMitEinfachenKnoepfenUndVerweisen() {
        assertThat(
                        fundeOhne(
                                Set.of("tasten.js", "ablagezone.js"),
                                "['\"](mousedown|mouseup|mousemove|pointer\\w+|touch\\w+|drag\\w*|drop|wheel|devicemotion|deviceorientation|keydown|keyup|keypress)['\"]"))
                .isEmpty();
        assertThat(funde(Quellen.SEITEN, ".jte", "draggable=|accesskey=|tabindex=\"[1-9]"))
                .isEmpty();
    }

    /// Files may be dropped on a page (issue 5), where its form takes the same files by a field.
    @Test
    void hineinziehenGehtNurWoEinDateifeldDasselbeTut() {
        var zone = Quellen.lies(SKRIPTE.resolve("ablagezone.js"));
        assertThat(zone).contains("document.querySelector('[data-ablagezone]')", "if (zone) {");
        assertThat(zone.indexOf("addEventListener")).isGreaterThan(zone.indexOf("if (zone) {"));
        assertThat(zone).doesNotContain("mouse", "pointer", "touch", "keydown", "draggable");
        var seiten =
                Quellen.in(Quellen.SEITEN, ".jte").stream()
                        .filter(s -> Quellen.lies(s).contains("@template.bausteine.ablagezone("))
                        .toList();
        assertThat(seiten)
                .isNotEmpty()
                .allSatisfy(
                        s -> assertThat(Quellen.lies(s)).contains("@template.bausteine.datei("));
    }

    /// The list of the Amt is the one place with single keys (issue 4). They do nothing but move
    /// the focus and press what the page shows, and only in a table that says so; whoever does not
    /// want them switches them off for herself.
    @Test
    void einzelneTastenGibtEsNurInDerListeUndNurWoSieEingeschaltetSind() {
        var tasten = Quellen.lies(SKRIPTE.resolve("tasten.js"));
        assertThat(tasten).contains("document.querySelector('table[data-tasten]')", "if (tafel) {");
        assertThat(tasten.split("addEventListener", -1)).hasSize(2);
        assertThat(tasten.indexOf("addEventListener"))
                .isGreaterThan(tasten.indexOf("if (tafel) {"));
        assertThat(tasten).doesNotContain("submit", "fetch", "location", "keyup", "keypress");
        assertThat(funde(Quellen.SEITEN, ".jte", "data-tasten"))
                .containsExactly("listentafel.jte: data-tasten");
        assertThat(funde(Quellen.SEITEN, ".jte", "tasten = (?!seite\\.tasten\\(\\)|false)"))
                .isEmpty();
    }

    @Test
    void niemandVerbietetEinfuegenOderAusfuellenBeimAnmelden() {
        assertThat(funde(SKRIPTE, ".js", "['\"](paste|copy|cut|contextmenu)['\"]")).isEmpty();
        for (String seite : List.of("amt-anmelden", "konto-anmelden")) {
            assertThat(Quellen.lies(Quellen.SEITEN.resolve("identitaet/" + seite + ".jte")))
                    .contains("autofill = \"current-password\"")
                    .doesNotContainIgnoringCase("captcha");
        }
    }

    @Test
    void keineAbfrageWirdAusEingabenZusammengesetzt() {
        var fehler = new ArrayList<String>();
        var aufruf =
                Pattern.compile(
                        "\\.sql\\(\\s*((?:[^()\"]|\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"|\\([^()]*\\))*)\\)",
                        Pattern.DOTALL);
        int gezaehlt = 0;
        for (var datei : Quellen.in(Quellen.JAVA, ".java")) {
            var treffer = aufruf.matcher(Quellen.lies(datei));
            while (treffer.find()) {
                gezaehlt++;
                var rest =
                        treffer.group(1)
                                .replaceAll("(?s)\"\"\".*?\"\"\"", "")
                                .replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "")
                                .replaceAll("(\\b[A-Z][A-Za-z]+\\.)?\\b[A-Z][A-Z_0-9]+\\b", "")
                                .replaceAll("[+\\s]", "");
                if (!rest.isEmpty()) {
                    fehler.add(datei.getFileName() + ": " + rest);
                }
            }
        }
        // These three are put together from constants of their own class, depending on what is
        // asked
        // for; AusgabeTest attacks the first.
        assertThat(fehler)
                .containsExactlyInAnyOrder(
                        "ListenRepository.java: text",
                        "KennzahlenRepository.java: .formatted(spalte,tabelle)",
                        "VorgangRepository.java: setzen");
        assertThat(gezaehlt).isGreaterThan(100);
    }

    private static List<String> fundeOhne(Set<String> dateien, String muster) {
        return funde(SKRIPTE, ".js", muster).stream()
                .filter(f -> dateien.stream().noneMatch(d -> f.startsWith(d + ":")))
                .toList();
    }

    private static List<String> funde(Path ordner, String endung, String muster) {
        var funde = new ArrayList<String>();
        var verboten = Pattern.compile(muster);
        for (var datei : Quellen.in(ordner, endung)) {
            var treffer = verboten.matcher(Quellen.lies(datei));
            while (treffer.find()) {
                funde.add(datei.getFileName() + ": " + treffer.group());
            }
        }
        return funde;
    }
}
