package dreiklang.ablauf;

import dreiklang.ablauf.Ablaufmodell.Zeit;
import dreiklang.basis.XmlLeser;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads when a waiting time is over: a duration, a day, a field of the Formular, or a limited
/// repetition.
final class Zeitangabe {

    private static final Pattern DAUER =
            Pattern.compile("P(?=[0-9T])([0-9]{1,4}D)?(T(?=[0-9])([0-9]{1,3}H)?([0-9]{1,3}M)?)?");
    private static final Pattern WOCHEN = Pattern.compile("P([0-9]{1,3})W");
    private static final Pattern TAG =
            Pattern.compile("2[0-9]{3}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?");
    private static final Pattern FELD = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Pattern TAKT = Pattern.compile("R([1-9]|1[0-2])/(P.*)");

    private Zeitangabe() {}

    /// The time of an event; where there is none, a finding is added.
    ///
    /// @param takt whether it may come again and again
    static Optional<Zeit> lesen(XmlLeser.Element e, boolean takt, Ablaufbefunde befunde) {
        var angaben =
                e.kinder("timerEventDefinition").stream()
                        .flatMap(t -> t.kinder().stream())
                        .filter(t -> t.namensraum().equals(Ablaufformat.BPMN))
                        .filter(t -> t.name().startsWith("time"))
                        .toList();
        var zeit =
                angaben.size() == 1
                        ? lesen(angaben.getFirst().name(), angaben.getFirst().text(), takt)
                        : Optional.<Zeit>empty();
        if (zeit.isEmpty()) {
            befunde.befund(
                    e,
                    "V-113",
                    "braucht genau einen Zeitgeber: timeDuration mit einer Dauer wie P14D oder PT12H (mindestens eine Minute),"
                            + " timeDate mit einem Tag wie 2027-01-31 oder dem Namen einer Datumsfrage,"
                            + (takt
                                    ? " oder timeCycle mit höchstens zwölf Wiederholungen wie R3/P7D."
                                    : " aber keine Wiederholung; die geht nur am Rand einer Aufgabe mit cancelActivity=\"false\"."));
        }
        return zeit;
    }

    private static Optional<Zeit> lesen(String art, String text, boolean takt) {
        return switch (art) {
            case "timeDuration" -> dauer(text).map(Zeit.Dauer::new);
            case "timeDate" -> tag(text);
            default -> {
                var teile = TAKT.matcher(text);
                yield takt && teile.matches()
                        ? dauer(teile.group(2))
                                .map(d -> new Zeit.Takt(Integer.parseInt(teile.group(1)), d))
                        : Optional.empty();
            }
        };
    }

    private static Optional<Duration> dauer(String text) {
        var wochen = WOCHEN.matcher(text);
        if (wochen.matches()) {
            return Optional.of(Duration.ofDays(7L * Integer.parseInt(wochen.group(1))))
                    .filter(d -> !d.isZero());
        }
        return DAUER.matcher(text).matches()
                ? Optional.of(Duration.parse(text))
                        .filter(d -> d.compareTo(Duration.ofMinutes(1)) >= 0)
                : Optional.empty();
    }

    private static Optional<Zeit> tag(String text) {
        if (FELD.matcher(text).matches()) {
            return Optional.of(new Zeit.Antwort(text));
        }
        if (!TAG.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Zeit.Tag(
                            text.length() == 10
                                    ? LocalDate.parse(text).atStartOfDay()
                                    : LocalDateTime.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
