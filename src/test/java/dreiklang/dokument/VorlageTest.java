package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Geldbetrag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VorlageTest {

    private static final Auszeichnung AUSZEICHNUNG = new Auszeichnung();

    @Test
    void werteStehenWieInDeutschenBriefen() {
        var werte =
                Map.<String, Object>of(
                        "betrag",
                        new Geldbetrag(123_456),
                        "tag",
                        LocalDate.of(2026, 3, 1),
                        "zahl",
                        new BigDecimal("1234.5"),
                        "ja",
                        true,
                        "liste",
                        List.of("a", "b"));
        assertThat(html("{betrag} {tag} {zahl} {ja} {liste} {fehlt}", werte))
                .isEqualTo("<p>1.234,56 € 01.03.2026 1.234,5 ja a, b</p>\n");
    }

    @Test
    void bedingungenUndListenVerschwindenMitIhrenZeilen() {
        var vorlage =
                """
                Anfang

                {#wenn grund}
                Grund: {grund}

                {/wenn}
                {#wenn nicht grund}
                Ohne Grund.

                {/wenn}
                | Posten | Betrag |
                |---|---|
                {#je posten}
                | {text} | {betrag} |
                {/je}

                {#je namen}
                - {eintrag}
                {/je}
                """;
        var posten =
                List.of(Map.of("text", "A | B", "betrag", "1"), Map.of("text", "C", "betrag", "2"));
        assertThat(fuellen(vorlage, Map.of("posten", posten, "namen", List.of("x", "y"))))
                .isEqualTo(
                        """
                        Anfang

                        Ohne Grund.

                        | Posten | Betrag |
                        |---|---|
                        | A \\| B | 1 |
                        | C | 2 |

                        - x
                        - y
                        """);
        assertThat(fuellen(vorlage, Map.of("grund", "g")))
                .startsWith("Anfang\n\nGrund: g\n\n| Posten");
        assertThat(fuellen("{#wenn a}A{/wenn}{#wenn nicht a}B{/wenn}\nC", Map.of("a", "nein")))
                .isEqualTo("B\nC");
    }

    /// Letters get the answers as people read them.
    @Test
    void dasGelesneNeinGiltAuchAlsNein() {
        assertThat(fuellen("{#wenn a}A{/wenn}{#wenn nicht a}B{/wenn}", Map.of("a", "Nein")))
                .isEqualTo("B");
        assertThat(fuellen("{#wenn a}A{/wenn}{#wenn nicht a}B{/wenn}", Map.of("a", "Ja")))
                .isEqualTo("A");
    }

    @Test
    void absaetzeBleibenNurWoDerWertAlleinSteht() {
        assertThat(html("{text}", Map.of("text", "eins\nzwei\r\n\r\n\r\ndrei")))
                .isEqualTo("<p>eins<br />\nzwei</p>\n<p>drei</p>\n");
        assertThat(html("# {text}", Map.of("text", "eins\n\nzwei")))
                .isEqualTo("<h1>eins zwei</h1>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Titel",
                "1. Liste",
                "- Liste",
                "+ Liste",
                "* Liste",
                "> Zitat",
                "    Code",
                "\tCode",
                "```\nCode\n```",
                "~~~",
                "a\n===",
                "a\n---",
                "***",
                "___",
                "| a | b |\n|---|---|\n| c | d |",
                "[a](http://x)",
                "![a](http://x)",
                "<http://x>",
                "[a]: http://x",
                "<script>alert(1)</script>",
                "<b>fett</b>",
                "<!-- -->",
                "&lt;b&gt;",
                "**fett**",
                "_x_",
                "`code`",
                "a\\",
                "\\# x",
                "{aktenzeichen}",
                "{#je x}{/je}",
                "{/wenn}",
                "1) x",
                "\u0000#\u0000",
                "\u2028# x",
                "\u00a0# x"
            })
    void wasMenschenSchreibenBleibtText(String text) {
        for (var html :
                List.of(
                        html("{text}", Map.of("text", text)),
                        html("Grund: {text} Ende", Map.of("text", text)))) {
            assertThat(html.replace("<p>", "").replace("</p>", "").replace("<br />", ""))
                    .doesNotContain("<", ">\n#");
        }
        assertThat(html("| a |\n|---|\n| {text} |", Map.of("text", text)))
                .startsWith(
                        "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>")
                .endsWith("</td>\n</tr>\n</tbody>\n</table>\n")
                .containsOnlyOnce("<td>");
    }

    /// What other template languages would execute: as value it is printed as it stands, in a
    /// Vorlage it is refused or plain text.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#set($x='')$x.class.forName('java.lang.Runtime')",
                "$class.inspect('java.lang.Runtime')",
                "<#assign ex=\"freemarker.template.utility.Execute\"?new()>${ex(\"id\")}",
                "${7*7}",
                "#{7*7}",
                "*{7*7}",
                "~{::x}",
                "${T(java.lang.Runtime).getRuntime().exec('id')}",
                "__${T(java.lang.Runtime)}__::.x",
                "[[${7*7}]]",
                "@if(true)x@endif",
                "!{Runtime.getRuntime().exec(\"id\")}",
                "${@java.lang.Runtime}",
                "{{7*7}}",
                "{{{x}}}",
                "{{#with \"s\" as |s|}}{{/with}}",
                "{%set x=1%}",
                "<%= 7*7 %>",
                "${jndi:ldap://127.0.0.1/a}",
                "${${lower:j}ndi:x}",
                "%{(#a=@java.lang.Runtime@getRuntime())}",
                "{{constructor.constructor('x')()}}",
                "#{7*7}[[x]]",
                "{php}x{/php}"
            })
    void fremdeVorlagensprachenBleibenWirkungslos(String angriff) {
        var werte = Map.<String, Object>of("text", angriff);
        var erwartet =
                angriff.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
        assertThat(html("{text}", werte)).isEqualTo("<p>" + erwartet + "</p>\n");
        var fehler = catchThrowableOfType(FachlicherFehler.class, () -> fuellen(angriff, werte));
        if (fehler != null) {
            assertThat(fehler.code()).isIn("D-402", "D-403");
        } else {
            assertThat(fuellen(angriff, werte)).isEqualTo(angriff);
        }
    }

    @Test
    void bedingungenVergleichenWasGespeichertIstAuchInDenEintraegenEinerGruppe() {
        var kinder =
                List.of(
                        Map.of("vorname", "Ida", Briefwerte.ORT, "kinder.1."),
                        Map.of("vorname", "Bo", Briefwerte.ORT, "kinder.2."));
        var werte =
                new Briefwerte(
                        Map.of(
                                "kinder",
                                kinder,
                                "gebuehr",
                                new Geldbetrag(60_000),
                                "art",
                                "Auf Papier"),
                        Map.of(
                                "art", List.of("papier"),
                                "kinder", List.of("1", "2"),
                                "kinder.1.alter", List.of("3"),
                                "kinder.2.alter", List.of("9")),
                        Map.of("gruss", "Gruß, {art}"));
        var vorlage =
                """
                {#wenn gebuehr > 500 und art = 'papier'}
                Viel: {gebuehr}
                {/wenn}
                {#wenn art = 'online'}
                Nie.
                {/wenn}
                {#je kinder}
                {#wenn alter >= 6}
                - {vorname} kann zur Schule
                {/wenn}
                {/je}

                {baustein gruss}
                """;
        assertThat(Fuellung.fuellen(Vorlage.lesen(vorlage), werte))
                .isEqualTo("Viel: 600\\,00 €\n- Bo kann zur Schule\n\nGruß, Auf Papier\n");
    }

    @Test
    void fehlerNennenDieZeile() {
        fehler("a\n{#wenn a >}x{/wenn}", "D-406", 2);
        fehler("a\n{Feld}", "D-402", 2);
        fehler("a\nb {feld", "D-402", 2);
        fehler("{#wenn a}\n{#je b}\nx", "D-403", 2);
        fehler("{#wenn a}{/je}", "D-402", 1);
        fehler("{/wenn}", "D-402", 1);
        fehler("{#je nicht x}{/je}", "D-402", 1);
        assertThat(
                        catchThrowableOfType(
                                        FachlicherFehler.class,
                                        () -> Vorlage.lesen("{#wenn a}".repeat(50)))
                                .code())
                .isEqualTo("D-404");
    }

    private static void fehler(String vorlage, String code, int zeile) {
        var fehler = catchThrowableOfType(FachlicherFehler.class, () -> Vorlage.lesen(vorlage));
        assertThat(fehler.code()).isEqualTo(code);
        assertThat(fehler.werte().getFirst()).isEqualTo(zeile);
    }

    @Test
    void eineLueckeIstWasGenanntWuerdeUndLeerIst() {
        var werte =
                Briefwerte.nur(
                        Map.of("a", "x", "leer", " ", "posten", List.of(Map.of("b", ""), "y")));
        assertThat(werte.luecken("{a} {leer} {fehlt} {#wenn leer}{c}{/wenn}"))
                .containsExactly("leer", "fehlt");
        assertThat(werte.luecken("{#wenn nicht leer}{c}{/wenn}{#je posten}{b}{/je}"))
                .containsExactly("c");
    }

    private static String fuellen(String vorlage, Map<String, ?> werte) {
        return Fuellung.fuellen(
                Vorlage.lesen(vorlage), Briefwerte.nur(new HashMap<String, Object>(werte)));
    }

    private static String html(String vorlage, Map<String, ?> werte) {
        return AUSZEICHNUNG.umwandeln(fuellen(vorlage, werte)).xhtml();
    }
}
