package dreiklang.blattwerk;

import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Ablage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// Pictures of pages for the screen. The last ones are kept in memory, at most 48 MB of them.
@Component
class Seitenbilder {

    private static final float DICHTE = 96;
    private static final long PLATZ = 48L * 1024 * 1024;

    private final Seitenleser leser;
    private final LinkedHashMap<Stelle, Seitenbild> letzte = new LinkedHashMap<>(64, 0.75f, true);
    private final ReentrantLock schloss = new ReentrantLock();
    private long belegt;

    Seitenbilder(Seitenleser leser) {
        this.leser = leser;
    }

    private record Stelle(Pruefsumme inhalt, int seite) {}

    /// @param nummer the first is 1
    Seitenbild bild(Ablage ablage, int nummer) {
        var stelle = new Stelle(ablage.pruefsumme(), nummer);
        var da = gemerkt(stelle);
        if (da.isPresent()) {
            return da.get();
        }
        var seite = leser.lesen(ablage, nummer, DICHTE);
        try {
            var bild =
                    new Seitenbild(
                            Bildpdf.jpeg(seite.bild()),
                            seite.bild().getWidth(),
                            seite.bild().getHeight(),
                            text(seite.worte()));
            merken(stelle, bild);
            return bild;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Seitenbild> gemerkt(Stelle stelle) {
        schloss.lock();
        try {
            return Optional.ofNullable(letzte.get(stelle));
        } finally {
            schloss.unlock();
        }
    }

    private void merken(Stelle stelle, Seitenbild bild) {
        schloss.lock();
        try {
            if (letzte.put(stelle, bild) == null) {
                belegt += groesse(bild);
            }
            var aelteste = letzte.entrySet().iterator();
            while (belegt > PLATZ && aelteste.hasNext()) {
                belegt -= groesse(aelteste.next().getValue());
                aelteste.remove();
            }
        } finally {
            schloss.unlock();
        }
    }

    private static long groesse(Seitenbild bild) {
        return bild.jpeg().length + 2L * bild.text().length();
    }

    private static String text(List<Wort> worte) {
        var text = new StringBuilder();
        worte.forEach(w -> text.append(w.text()).append(w.zeilenende() ? '\n' : ' '));
        return text.toString().strip();
    }
}
