package dreiklang.postfach.anbindung.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/// What goes wrong next, in order.
final class Stoerplan {

    private final Deque<Schritt> rufe = new ArrayDeque<>();
    private final Deque<Stoerung> nachrichten = new ArrayDeque<>();

    private record Schritt(String muster, Stoerung was) {}

    /// @param muster regular expression; a call is waited for whose method and path it matches
    synchronized void dazu(String muster, Stoerung was) {
        if (was.betrifftNachricht()) {
            nachrichten.add(was);
        } else {
            rufe.add(new Schritt(muster, was));
        }
    }

    /// @param ruf method and path, for example `GET /postfach`
    synchronized Stoerung fuerRuf(String ruf) {
        var naechste = rufe.peek();
        return naechste != null && ruf.matches(naechste.muster())
                ? rufe.remove().was()
                : Stoerung.KEINE;
    }

    synchronized Stoerung fuerNachricht() {
        var naechste = nachrichten.poll();
        return naechste == null ? Stoerung.KEINE : naechste;
    }
}
