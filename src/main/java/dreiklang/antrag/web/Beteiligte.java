package dreiklang.antrag.web;

import dreiklang.antrag.Antrag;
import dreiklang.antrag.Aufnahme;
import dreiklang.antrag.Mitzeichner;
import dreiklang.antrag.Zustimmung;
import dreiklang.basis.Sprache;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Texte;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Map;

/// Says in words who else has to do with an Antrag.
final class Beteiligte {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Beteiligte() {}

    static String stand(Rahmen rahmen, Mitzeichner person) {
        return rahmen.text(
                "antrag.mitzeichnung.stand." + person.stand().name(),
                person.zeitpunkt().map(rahmen::zeit).orElse(""));
    }

    static String aufnahme(Texte texte, Sprache sprache, Aufnahme aufnahme) {
        return texte.text(sprache, "antrag.aufnahme.wer", aufnahme.name(), aufnahme.einheit());
    }

    /// Who agreed when, and who filled it in.
    static Map<String, String> von(Texte texte, Sprache sprache, Antrag antrag) {
        var zeilen = new LinkedHashMap<String, String>();
        antrag.aufgenommen()
                .ifPresent(a ->
                        zeilen.put(
                                texte.text(sprache, "antrag.aufnahme.frage"),
                                aufnahme(texte, sprache, a)));
        for (var zustimmung : antrag.zustimmungen()) {
            var frei = zustimmung.name();
            for (int i = 2; zeilen.containsKey(frei); i++) {
                frei = zustimmung.name() + " (" + i + ")";
            }
            zeilen.put(frei, zugestimmt(texte, sprache, zustimmung));
        }
        return zeilen;
    }

    private static String zugestimmt(Texte texte, Sprache sprache, Zustimmung zustimmung) {
        return texte.text(
                sprache,
                "antrag.mitzeichnung.zugestimmt",
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(sprache.locale())
                        .format(zustimmung.zeitpunkt().atZone(ZONE)),
                zustimmung.summe().hex());
    }
}
