package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Letters are attacked from both sides: by whoever writes a Vorlage and by whoever fills in a
/// form.
class VorlagenangriffTest {

    private static final Set<String> BEKANNT = Set.of("text", "liste", "anzahl", "begruendung");
    private static final Briefsatz SATZ = new Briefsatz();

    /// Vorlagen that must be refused with a code when they are loaded.
    static List<String> abgelehnt() {
        var alle = new ArrayList<String>();
        alle.addAll(
                List.of(
                        "{geheim}",
                        "{text.class}",
                        "{text.getClass()}",
                        "{TEXT}",
                        "{ text }",
                        "{text",
                        "{#wenn text}",
                        "{/wenn}",
                        "{#wenn text}{/je}",
                        "{#je text}{/wenn}",
                        "{#je nicht liste}{/je}",
                        "{#je liste}{#wenn text}{/je}{/wenn}",
                        "{#wenn}{/wenn}",
                        "{#wenn geheim = 'x'}{/wenn}",
                        "{#wenn anzahl >}{/wenn}",
                        "{#wenn 1 + 1}{/wenn}",
                        "{#wenn 'text'}{/wenn}",
                        "{#wenn anzahl = 1 und}{/wenn}",
                        "{#wenn text.length() > 0}{/wenn}",
                        "{#wenn T(java.lang.Runtime)}{/wenn}",
                        "{#wenn ${1}}{/wenn}",
                        "{#wenn system('id')}{/wenn}",
                        "{#wenn exec(text)}{/wenn}",
                        "{#wenn new File('x')}{/wenn}",
                        "{#wenn a; b}{/wenn}",
                        "{#wenn `id`}{/wenn}",
                        "{#wenn anzahl === 1}{/wenn}",
                        "{#wenn text && anzahl}{/wenn}",
                        "{#je 1..1000000}{/je}",
                        "{#je liste.liste}{/je}",
                        "{#je *}{/je}",
                        "{baustein gibtesnicht}",
                        "{baustein ../../etc/passwd}",
                        "{baustein http://127.0.0.1/}",
                        "{baustein Gruss}",
                        "{baustein}",
                        "{#baustein gruss}{/baustein}",
                        "{+gruss}",
                        "{>gruss}",
                        "{=text}",
                        "{!text}",
                        "{{text}}",
                        "{{{text}}}",
                        "${text!}",
                        "{% include 'x' %}",
                        "{php}phpinfo(){/php}",
                        "{#set x=1}",
                        "{\u202etxet}",
                        "{te\u200bxt}",
                        "{\u0442ext}"));
        alle.add("{#wenn text}".repeat(9) + "{/wenn}".repeat(9));
        alle.add("{#wenn " + "(".repeat(60) + "text" + ")".repeat(60) + "}{/wenn}");
        alle.add("{#wenn " + "x".repeat(500) + "}{/wenn}");
        alle.add("x".repeat(200_001));
        return alle;
    }

    @ParameterizedTest
    @MethodSource("abgelehnt")
    void eineBoeseVorlageWirdBeimLadenMitZeileUndSatzAbgelehnt(String vorlage) {
        var befunde = Vorlagenpruefer.pruefen("vorlagen/x.md", vorlage, BEKANNT, Set.of("gruss"));
        assertThat(befunde).isNotEmpty();
        assertThat(befunde.getFirst().code()).startsWith("D-4");
        assertThat(befunde.getFirst().satz()).matches("(?s).{20,}[.?]");
    }

    @Test
    void einTextbausteinEnthaeltKeinenAnderenUndRuftSichNichtSelbst() {
        assertThat(Vorlagenpruefer.pruefen("bausteine/a.md", "{baustein a}", BEKANNT, Set.of()))
                .extracting(b -> b.code())
                .containsExactly("D-407");
        var werte =
                new Briefwerte(
                        Map.of(), Map.of(), Map.of("a", "A{baustein b}", "b", "{baustein a}"));
        assertThat(Fuellung.fuellen(Vorlage.lesen("{baustein a}"), werte)).isEqualTo("A");
    }

    @Test
    void wiederholungenInWiederholungenEndenMitEinemSatzUndNichtNie() {
        var viele = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            viele.add("x");
        }
        var vorlage = Vorlage.lesen("{#je liste}".repeat(8) + "a" + "{/je}".repeat(8));
        var beginn = System.nanoTime();
        var fehler =
                catchThrowableOfType(
                        FachlicherFehler.class,
                        () -> Fuellung.fuellen(vorlage, Briefwerte.nur(Map.of("liste", viele))));
        assertThat(fehler.code()).isEqualTo("D-408");
        assertThat(Duration.ofNanos(System.nanoTime() - beginn)).isLessThan(Duration.ofSeconds(5));
    }

    /// What people type, and where a foreign host would be asked.
    static List<String> eingaben(String haus) {
        return List.of(
                "{begruendung}",
                "{#je liste}x{/je}",
                "{baustein gruss}",
                "# Bewilligt",
                "| a | b |\n|---|---|\n| c | d |",
                "<script>fetch('" + haus + "')</script>",
                "<img src=\"" + haus + "/a.png\">",
                "<img src=x onerror=alert(1)>",
                "<link rel=\"stylesheet\" href=\"" + haus + "/a.css\"/>",
                "<style>@import url("
                        + haus
                        + "/b.css); body{background:url("
                        + haus
                        + "/c.png)}</style>",
                "<iframe src=\"" + haus + "\"></iframe>",
                "<object data=\"" + haus + "\"></object>",
                "<svg xmlns:xlink=\"x\"><image xlink:href=\"" + haus + "/d.png\"/></svg>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + haus + "\">]>&e;",
                "<?xml-stylesheet href=\"" + haus + "\"?>",
                "![Bild](" + haus + "/e.png)",
                "![Bild][b]\n\n[b]: " + haus + "/f.png",
                "[klick](javascript:alert(1))",
                "[klick](file:///etc/passwd)",
                "<javascript:alert(1)>",
                "\u202Egnulhaz\u202C",
                "a\u200Bb\u200Dc\uFEFFd",
                "\u0000\u0001\u001b[31mrot",
                "=HYPERLINK(\"" + haus + "\";\"x\")",
                "=cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd",
                "${7*7}",
                "#{7*7}",
                "{{7*7}}",
                "<%= 7*7 %>",
                "${jndi:ldap://127.0.0.1/a}",
                "T(java.lang.Runtime).getRuntime()",
                "'; drop table vorgang.schreiben; --",
                "\uD800",
                "😀 ẞ ﷽ ﷺ",
                "&lt;b&gt;&amp;&#x41;&nbsp;",
                "]]>",
                "-->",
                "\\# \\{x\\}",
                "```\n{text}\n```");
    }

    @Test
    void wasMenschenTippenWirdGedrucktUndNichtsDavonAusgefuehrtOderGeholt() throws Exception {
        var gefragt = new AtomicInteger();
        var haus = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        haus.createContext(
                "/",
                anfrage -> {
                    gefragt.incrementAndGet();
                    anfrage.sendResponseHeaders(404, -1);
                    anfrage.close();
                });
        haus.start();
        try {
            String adresse = "http://127.0.0.1:" + haus.getAddress().getPort();
            var werte = new HashMap<String, Object>();
            werte.put("begruendung", "GEHEIM");
            werte.put("liste", List.of("x"));
            for (String eingabe : eingaben(adresse)) {
                werte.put("text", eingabe);
                var fertig =
                        Fuellung.fuellen(
                                Vorlage.lesen("# {text}\n\n{text}\n\nMitten {text} drin\n"),
                                new Briefwerte(werte, Map.of(), Map.of("gruss", "GRUSS")));
                pruefen(eingabe, fertig);
            }
            // The same hosts in the Vorlage itself: whoever writes letters cannot call out either.
            for (String eingabe : eingaben(adresse)) {
                if (!eingabe.contains("{")) {
                    SATZ.setzen(brief(eingabe));
                }
            }
        } finally {
            haus.stop(0);
        }
        assertThat(gefragt).hasValue(0);
    }

    private static void pruefen(String eingabe, String fertig) throws Exception {
        var html = new Auszeichnung().umwandeln(fertig).xhtml();
        assertThat(html.replaceAll("</?(h1|p|br /)>|<br />", ""))
                .as(eingabe)
                .doesNotContain("<", "GEHEIM", "GRUSS");
        var brief = brief(fertig);
        try (var pdf = Loader.loadPDF(SATZ.setzen(brief))) {
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getPage(0).getAnnotations()).as(eingabe).isEmpty();
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Mitten").doesNotContain("GEHEIM", "GRUSS");
            if (eingabe.matches("[ -~]{1,40}")) {
                assertThat(text).as(eingabe).contains(eingabe);
            }
        }
        try (var docx = new XWPFDocument(new ByteArrayInputStream(Docxsatz.setzen(brief)));
                var leser = new XWPFWordExtractor(docx)) {
            assertThat(leser.getText()).contains("Mitten").doesNotContain("GEHEIM", "GRUSS");
            assertThat(docx.getPackagePart().getRelationships())
                    .allMatch(r -> r.getTargetMode().toString().equals("INTERNAL"));
            if (eingabe.matches("[ -~]{1,40}")) {
                assertThat(leser.getText()).as(eingabe).contains(eingabe);
            }
        }
    }

    @Test
    void einMegabyteTextBleibtTextUndEndet() {
        var gross = "[x](javascript:1) **fett** ".repeat(40_000);
        var fertig =
                Fuellung.fuellen(
                        Vorlage.lesen("Grund: {text}"), Briefwerte.nur(Map.of("text", gross)));
        assertThat(new Auszeichnung().umwandeln(fertig).xhtml())
                .doesNotContain("<a", "<strong")
                .contains("javascript:1");
    }

    private static Brief brief(String markdown) {
        return new Brief(
                "Probe", Sprache.DE, List.of("Stadt Lindenau"), List.of(), Map.of(), markdown);
    }
}
