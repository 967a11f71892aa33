package dreiklang.vorgang;

import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Briefwerte;
import dreiklang.dokument.Dokumente;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes the Mitzeichnungsleiste that is printed on the copy for the Akte: who signed, and when.
@Component
class Mitzeichnungsleiste {

    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY)
                    .withZone(ZoneId.of("Europe/Berlin"));
    private static final String VORLAGE =
            """


            ## Mitzeichnung

            | Stelle | Zeichen | Datum |
            |---|---|---|
            {#je stellen}
            | {stelle} | {zeichen} | {tag} |
            {/je}

            Mitgezeichnet wurde der Wortlaut mit der Prüfsumme {summe}.
            """;

    private final UmlaufRepository runden;
    private final Zeichnende zeichnende;
    private final Dokumente dokumente;

    Mitzeichnungsleiste(UmlaufRepository runden, Zeichnende zeichnende, Dokumente dokumente) {
        this.runden = runden;
        this.zeichnende = zeichnende;
        this.dokumente = dokumente;
    }

    /// The Leiste as Markdown; empty when nobody, or not everybody, has signed exactly this text.
    ///
    /// @param schreiben the letter; empty for a Bescheid
    Optional<String> zu(Vorgang v, Optional<UUID> schreiben, String wortlaut) {
        return vollendet(v, schreiben, wortlaut).map(this::leiste);
    }

    /// The round in which everybody has signed exactly this text.
    Optional<Umlauf> vollendet(Vorgang v, Optional<UUID> schreiben, String wortlaut) {
        String summe = Pruefsumme.von(wortlaut).hex();
        return runden.zu(v.id()).stream()
                .filter(m ->
                        m.stand() == Umlauf.Stand.GEZEICHNET
                                && m.schreiben().equals(schreiben)
                                && m.pruefsumme().equals(summe))
                .findFirst();
    }

    private String leiste(Umlauf m) {
        var stellen =
                m.stellen().stream()
                        .map(s ->
                                Map.of(
                                        "stelle",
                                        zeichnende.name(s),
                                        "zeichen",
                                        zeichnende.zeichen(s),
                                        "tag",
                                        s.wann().map(TAG::format).orElse("")))
                        .toList();
        return dokumente.fuellen(
                VORLAGE,
                Briefwerte.nur(
                        Map.of("stellen", stellen, "summe", m.pruefsumme().substring(0, 16))));
    }
}
