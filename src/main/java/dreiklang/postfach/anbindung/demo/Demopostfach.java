package dreiklang.postfach.anbindung.demo;

import dreiklang.postfach.anbindung.demo.Demoantwort.Ablehnung;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The Postfach pages of the demo: whose they are, what arrived, and the document itself.
final class Demopostfach {

    private static final DateTimeFormatter WANN =
            DateTimeFormatter.ofPattern("d. MMMM uuuu, HH:mm 'Uhr'", Locale.GERMANY)
                    .withZone(ZoneId.of("Europe/Berlin"));

    private final Demoablage ablage;

    Demopostfach(Demoablage ablage) {
        this.ablage = ablage;
    }

    /// A message as it lies in a Postfach.
    ///
    /// @param einreichung under which it came
    /// @param inhalt what is kept of it
    record Eingang(String einreichung, JsonNode inhalt) {

        Instant wann() {
            return Instant.parse(inhalt.path("eingegangen").asString(""));
        }

        String wort(String feld) {
            return Demopruefung.wort(inhalt.path("nachricht"), feld);
        }
    }

    Demoantwort antworten(Demoruf ruf) throws IOException, Ablehnung {
        var teile = ruf.teile();
        if (!ruf.ist("GET")) {
            throw new Ablehnung(405, "only GET");
        }
        return switch (teile.size()) {
            case 1 -> teile.getFirst().isEmpty() ? Demoantwort.umleitung("/postfach") : alle();
            case 2 -> eines(person(teile), teile.get(1));
            case 4 -> anlage(teile);
            default -> throw new Ablehnung(404, "no such page");
        };
    }

    /// What lies in a Postfach, newest first.
    List<Eingang> eingaenge(String postkorb) throws IOException {
        var eingaenge = new ArrayList<Eingang>();
        for (var name : ablage.namen("postfach/" + postkorb)) {
            ablage.lesen("postfach/%s/%s/eingang.json".formatted(postkorb, name))
                    .ifPresent(b -> eingaenge.add(new Eingang(name, Demoantwort.JSON.readTree(b))));
        }
        eingaenge.sort(Comparator.comparing(Eingang::wann).reversed());
        return eingaenge;
    }

    private static Demoeinwohner person(List<String> teile) throws Ablehnung {
        return Demoeinwohner.mitPostkorb(teile.get(1))
                .orElseThrow(() -> new Ablehnung(404, "no such mailbox"));
    }

    private Demoantwort alle() throws IOException {
        var zeilen = new StringBuilder();
        for (var wer : Demoeinwohner.ALLE) {
            if (wer.postkorb().isPresent()) {
                var postkorb = wer.postkorb().get().toString();
                zeilen.append(
                        "<li><a href=\"/postfach/%s\">Postfach von %s</a> (%d)</li>\n"
                                .formatted(
                                        postkorb,
                                        Demoseite.text(wer.ganzerName()),
                                        eingaenge(postkorb).size()));
            }
        }
        return Demoseite.mit(
                200,
                "Postfächer der Demo",
                """
                <p>Hier liegt, was die Stadt über FIT-Connect zugestellt hat. Im echten Nutzerkonto sieht das nur
                die angemeldete Person; hier sind die Personen erfunden.</p>
                <ul>%s</ul>
                """
                        .formatted(zeilen));
    }

    private Demoantwort eines(Demoeinwohner wer, String postkorb) throws IOException {
        var liste = new StringBuilder();
        for (var eingang : eingaenge(postkorb)) {
            liste.append(nachricht(postkorb, eingang));
        }
        return Demoseite.mit(
                200,
                "Postfach von " + wer.ganzerName(),
                (liste.isEmpty() ? "<p>Es ist noch nichts angekommen.</p>" : liste.toString())
                        + "<p><a href=\"/postfach\">Alle Postfächer</a></p>");
    }

    private static String nachricht(String postkorb, Eingang eingang) {
        var anlagen = new StringBuilder();
        for (var anlage : eingang.inhalt().path("anlagen")) {
            anlagen.append(
                    "<li><a href=\"/postfach/%s/%s/%s\">%s öffnen</a></li>"
                            .formatted(
                                    postkorb,
                                    eingang.einreichung(),
                                    Demoseite.text(Demopruefung.wort(anlage, "kennung")),
                                    Demoseite.text(Demopruefung.wort(anlage, "name"))));
        }
        return """
        <article><h2>%s</h2>
        <p>Von %s, zu %s. Eingegangen am %s. Zu lesen ab %s.</p>
        <pre>%s</pre>
        <ul>%s</ul></article>
        """
                .formatted(
                        Demoseite.text(eingang.wort("title")),
                        Demoseite.text(eingang.wort("sender")),
                        Demoseite.text(eingang.wort("service")),
                        WANN.format(eingang.wann()),
                        Demoseite.text(eingang.wort("stork_qaa_level")),
                        Demoseite.text(eingang.wort("content")),
                        anlagen);
    }

    private Demoantwort anlage(List<String> teile) throws IOException, Ablehnung {
        person(teile);
        if (!Demofall.istKennung(teile.get(2)) || !Demofall.istKennung(teile.get(3))) {
            throw new Ablehnung(404, "no such document");
        }
        var inhalt =
                ablage.lesen(String.join("/", teile))
                        .orElseThrow(() -> new Ablehnung(404, "no such document"));
        return new Demoantwort(
                200,
                Map.of(
                        "Content-Type", "application/pdf",
                        "Content-Security-Policy", "sandbox",
                        "Cache-Control", "no-store"),
                inhalt);
    }
}
