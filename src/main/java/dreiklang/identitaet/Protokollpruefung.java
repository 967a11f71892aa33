package dreiklang.identitaet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/// Goes through the chain from its beginning and names every place where it does not hold.
@Component
class Protokollpruefung {

    /// Longer than any transaction may take: whoever appears behind numbers linked before that was
    /// put there later.
    static final Duration NACHZUEGLER = Duration.ofMinutes(5);

    private static final Duration UNVERKETTET = Duration.ofMinutes(1);
    private static final int STAPEL = 5000;
    private static final int HOECHSTENS = 100;

    private final ProtokollRepository zeilen;
    private final Protokollanker anker;
    private final Clock uhr;

    Protokollpruefung(ProtokollRepository zeilen, Protokollanker anker, Clock uhr) {
        this.zeilen = zeilen;
        this.anker = anker;
        this.uhr = uhr;
    }

    /// What the examination found.
    ///
    /// @param geprueft number of links
    /// @param brueche German sentences, each naming the row; empty when all is well
    /// @param verankert whether there was an anchor to compare with
    record Ergebnis(long geprueft, List<String> brueche, boolean verankert) {}

    /// Examines everything.
    Ergebnis pruefen() {
        var lauf = new Lauf();
        List<ProtokollRepository.Verkettet> stapel = zeilen.kette(0, STAPEL);
        while (!stapel.isEmpty() && lauf.brueche.size() < HOECHSTENS) {
            stapel.forEach(lauf::glied);
            stapel = zeilen.kette(lauf.position, STAPEL);
        }
        for (var zeile : zeilen.unverkettet(-1, HOECHSTENS)) {
            if (zeile.zeit().isBefore(uhr.instant().minus(UNVERKETTET))) {
                lauf.bruch(
                        "Eintrag %d ist älter als eine Minute und steht nicht in der Kette.",
                        zeile.id());
            }
        }
        var stand = anker.gelesen();
        stand.ifPresent(s -> vergleichen(s, lauf));
        return new Ergebnis(lauf.anzahl, List.copyOf(lauf.brueche), stand.isPresent());
    }

    private void vergleichen(Protokollanker.Stand stand, Lauf lauf) {
        var glied = zeilen.glied(stand.position());
        if (glied.isEmpty()) {
            lauf.bruch(
                    "Das Ende fehlt: Der Anker nennt Position %d, die Kette reicht nur bis Position %d.",
                    stand.position(), lauf.position);
        } else if (!HexFormat.of().formatHex(glied.get().hash()).equals(stand.hash())) {
            lauf.bruch(
                    "Die Kette wurde neu geschrieben: Position %d stimmt nicht mit dem Anker überein.",
                    stand.position());
        }
    }

    /// One walk along the chain.
    private static final class Lauf {
        private final List<String> brueche = new ArrayList<>();
        private final ArrayDeque<Gesehen> juengst = new ArrayDeque<>();
        private long position;
        private long anzahl;
        private long hoechsteAlteNummer;
        private byte[] hash = new byte[32];

        private record Gesehen(Instant zeit, long nummer) {}

        void glied(ProtokollRepository.Verkettet verkettet) {
            var glied = verkettet.glied();
            if (glied.position() != position + 1) {
                bruch(
                        "Vor Position %d fehlen Glieder der Kette (nach Position %d).",
                        glied.position(), position);
            }
            if (verkettet.zeile().isEmpty()) {
                bruch(
                        "Eintrag %d (Position %d) wurde gelöscht.",
                        glied.eintrag(), glied.position());
            } else {
                vergleichen(glied, verkettet.zeile().get());
            }
            reihenfolge(glied);
            position = glied.position();
            hash = glied.hash();
            anzahl++;
        }

        private void vergleichen(ProtokollRepository.Glied glied, ProtokollRepository.Zeile zeile) {
            if (!Arrays.equals(Protokollkette.hash(hash, glied.zeit(), zeile), glied.hash())) {
                bruch(
                        "Eintrag %d (Position %d) oder seine Stelle in der Kette wurde verändert.",
                        zeile.id(), glied.position());
            }
        }

        private void reihenfolge(ProtokollRepository.Glied glied) {
            while (!juengst.isEmpty()
                    && juengst.getFirst().zeit().isBefore(glied.zeit().minus(NACHZUEGLER))) {
                hoechsteAlteNummer = Math.max(hoechsteAlteNummer, juengst.removeFirst().nummer());
            }
            if (glied.eintrag() < hoechsteAlteNummer) {
                bruch(
                        "Eintrag %d (Position %d) wurde nachträglich eingefügt.",
                        glied.eintrag(), glied.position());
            }
            juengst.addLast(new Gesehen(glied.zeit(), glied.eintrag()));
        }

        void bruch(String satz, Object... werte) {
            brueche.add(satz.formatted(werte));
        }
    }
}
