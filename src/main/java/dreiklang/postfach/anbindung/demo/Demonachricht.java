package dreiklang.postfach.anbindung.demo;

import dreiklang.postfach.anbindung.demo.Demopruefung.Anlage;
import dreiklang.postfach.anbindung.demo.Demopruefung.Mangel;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Checks the message itself as the Nutzerkonto would: its fields, its attachments, its mailbox.
final class Demonachricht {

    private static final Set<String> NIVEAUS =
            Set.of("STORK-QAA-Level-1", "STORK-QAA-Level-3", "STORK-QAA-Level-4");

    private Demonachricht() {}

    /// @param anlagen what came with it
    static JsonNode geprueft(JsonNode nachricht, Collection<Anlage> anlagen) throws Mangel {
        feld(NIVEAUS.contains(wort(nachricht, "stork_qaa_level")), "stork_qaa_level");
        feld(passt(nachricht, "sender", 255), "sender");
        feld(passt(nachricht, "title", 1024), "title");
        feld(passt(nachricht, "content", Integer.MAX_VALUE), "content");
        feld(passt(nachricht, "service", 255), "service");
        feld(Demofall.istKennung(wort(nachricht, "applicationId")), "applicationId");
        anlagen(nachricht.path("attachments"), anlagen);
        Demoumschlag.verlangen(
                Demoeinwohner.mitPostkorb(wort(nachricht, "mailboxUuid")).isPresent(),
                "Postfach",
                "Dieses Postfach gibt es nicht.");
        return nachricht;
    }

    private static void anlagen(JsonNode liste, Collection<Anlage> anlagen) throws Mangel {
        var genannt = new HashSet<String>();
        for (var anlage : liste) {
            genannt.add(
                    "%s %s %d"
                            .formatted(
                                    wort(anlage, "filename"),
                                    wort(anlage, "sha512sum"),
                                    anlage.path("contentLength").asLong(-1)));
        }
        var gekommen =
                anlagen.stream()
                        .map(a ->
                                "%s %s %d"
                                        .formatted(
                                                a.name(),
                                                Demoumschlag.sha512(a.inhalt()),
                                                a.inhalt().length))
                        .collect(Collectors.toSet());
        feld(genannt.equals(gekommen), "attachments");
    }

    private static boolean passt(JsonNode nachricht, String feld, int laenge) {
        var wert = wort(nachricht, feld);
        return !wert.isBlank() && wert.length() <= laenge;
    }

    private static void feld(boolean gut, String name) throws Mangel {
        Demoumschlag.verlangen(gut, "Nachricht", "Das Feld " + name + " passt nicht.");
    }

    private static String wort(JsonNode nachricht, String feld) {
        return Demopruefung.wort(nachricht, feld);
    }
}
