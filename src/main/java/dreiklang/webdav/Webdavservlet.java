package dreiklang.webdav;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.basis.XmlLeser;
import dreiklang.seite.Texte;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Speaks WebDAV. Spring MVC knows none of its methods, so it is a servlet.
final class Webdavservlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Webdavservlet.class);
    private static final String METHODEN =
            "OPTIONS, GET, HEAD, PUT, DELETE, PROPFIND, PROPPATCH, COPY, MOVE, LOCK, UNLOCK";

    private final transient Verzeichnis verzeichnis;
    private final transient Inhalte inhalte;
    private final transient Umzug umzug;
    private final transient Sperrwerk sperrwerk;
    private final transient Eigenschaften eigenschaften;
    private final transient Zwischenablage zwischen;
    private final transient Texte texte;

    Webdavservlet(
            Verzeichnis verzeichnis,
            Inhalte inhalte,
            Umzug umzug,
            Sperrwerk sperrwerk,
            Eigenschaften eigenschaften,
            Zwischenablage zwischen,
            Texte texte) {
        this.verzeichnis = verzeichnis;
        this.inhalte = inhalte;
        this.umzug = umzug;
        this.sperrwerk = sperrwerk;
        this.eigenschaften = eigenschaften;
        this.zwischen = zwischen;
        this.texte = texte;
    }

    @Override
    protected void service(HttpServletRequest http, HttpServletResponse antwort)
            throws IOException {
        antwort.setHeader("DAV", "1, 2");
        try {
            tun(new Anfrage(http), antwort);
        } catch (Absage e) {
            Antwortschrift.absagen(
                    antwort,
                    e.status(),
                    e.bedingung(),
                    texte.text(Sprache.DE, "fehler." + e.code()));
        } catch (FachlicherFehler e) {
            var satz = texte.text(Sprache.DE, "fehler." + e.code(), e.werte().toArray());
            Antwortschrift.absagen(antwort, Antwortschrift.status(e), "", satz);
        } catch (IllegalArgumentException e) {
            LOG.debug("request that cannot be read", e);
            Antwortschrift.absagen(antwort, 400, "", texte.text(Sprache.DE, "fehler.K-278"));
        }
    }

    private void tun(Anfrage anfrage, HttpServletResponse antwort) throws IOException {
        switch (anfrage.http().getMethod()) {
            case "OPTIONS" -> {
                antwort.setHeader("Allow", METHODEN);
                antwort.setHeader("MS-Author-Via", "DAV");
            }
            case "GET", "HEAD" -> Auslieferung.senden(anfrage, antwort, ort(anfrage), inhalte);
            case "PROPFIND" -> auskunft(anfrage, antwort);
            case "PROPPATCH" -> {
                var ort = vorhanden(anfrage);
                sperrwerk.frei(ort, marken(anfrage));
                var xml = Eigenschaften.geaendert(anfrage.frage(), anfrage.pfad());
                Antwortschrift.senden(antwort, 207, Eigenschaften.mehrere(xml));
            }
            case "PUT" -> schreiben(anfrage, antwort);
            case "DELETE" -> entfernen(anfrage, antwort);
            case "COPY", "MOVE" -> umziehen(anfrage, antwort);
            case "LOCK" -> sperren(anfrage, antwort);
            case "UNLOCK" -> {
                var marke = anfrage.kopf("Lock-Token").replaceAll("^\\s*<|>\\s*$", "");
                sperrwerk.freigeben(vorhanden(anfrage), marke);
                antwort.setStatus(204);
            }
            case "MKCOL" -> throw new Absage(ort(anfrage) instanceof Ort.Frei ? 403 : 405, "K-274");
            default -> {
                antwort.setHeader("Allow", METHODEN);
                throw new Absage(405, "K-278");
            }
        }
    }

    private Ort ort(Anfrage anfrage) {
        return verzeichnis.finden(anfrage.pfad());
    }

    private Ort vorhanden(Anfrage anfrage) {
        return vorhanden(ort(anfrage));
    }

    private static Ort vorhanden(Ort ort) {
        if (ort instanceof Ort.Nichts || ort instanceof Ort.Frei) {
            throw new Absage(404, "K-278");
        }
        return ort;
    }

    /// The marks the program has named, after its conditions were found to be true.
    private Set<String> marken(Anfrage anfrage) {
        var bedingung = anfrage.bedingung();
        bedingung.pruefen(ziel -> sperrwerk.zustand(ziel, anfrage));
        return bedingung.marken();
    }

    private void auskunft(Anfrage anfrage, HttpServletResponse antwort) throws IOException {
        var tiefe = anfrage.kopf("Depth").strip();
        var ort = vorhanden(verzeichnis.finden(anfrage.pfad(), tiefe.equals("1")));
        if (!tiefe.equals("0") && !tiefe.equals("1")) {
            throw new Absage(403, "K-278", "propfind-finite-depth");
        }
        var wunsch = Eigenschaften.wunsch(anfrage.frage());
        var pfad = anfrage.pfad();
        var name = pfad.replaceFirst("/+$", "").replaceFirst(".*/", "");
        var anzeige = java.net.URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        boolean mappe = Inhalte.stand(ort).isEmpty();
        var vorn = mappe && !pfad.endsWith("/") ? pfad + "/" : pfad;
        var alle = new StringBuilder(eigenschaften.antwort(vorn, anzeige, ort, wunsch));
        if (tiefe.equals("1")) {
            verzeichnis
                    .kinder(ort)
                    .forEach((kind, was) -> {
                        var ende = Inhalte.stand(was).isEmpty() ? "/" : "";
                        var adresse = vorn + Verzeichnis.adresse(kind) + ende;
                        alle.append(eigenschaften.antwort(adresse, kind, was, wunsch));
                    });
        }
        Antwortschrift.senden(antwort, 207, Eigenschaften.mehrere(alle.toString()));
    }

    private void schreiben(Anfrage anfrage, HttpServletResponse antwort) throws IOException {
        var ort = ort(anfrage);
        if (!anfrage.kopf("Content-Range").isEmpty()) {
            throw new Absage(400, "K-278");
        }
        var vorher = Inhalte.etag(ort);
        if (!Auslieferung.passt(anfrage, vorher)) {
            throw new Absage(412, "K-278");
        }
        sperrwerk.frei(ort, marken(anfrage));
        var strom = new PushbackInputStream(anfrage.http().getInputStream());
        int erstes = strom.read();
        if (erstes >= 0) {
            strom.unread(erstes);
        }
        antwort.setStatus(inhalte.schreiben(ort, strom, erstes < 0) ? 201 : 204);
        var jetzt = Inhalte.etag(ort(anfrage));
        if (!jetzt.isEmpty()) {
            antwort.setHeader("ETag", jetzt);
        }
    }

    private void entfernen(Anfrage anfrage, HttpServletResponse antwort) {
        var ort = vorhanden(anfrage);
        sperrwerk.frei(ort, marken(anfrage));
        if (!(ort instanceof Ort.Zwischen z)) {
            throw new Absage(403, "K-272");
        }
        zwischen.entfernen(z.stueck());
        antwort.setStatus(204);
    }

    private void umziehen(Anfrage anfrage, HttpServletResponse antwort) {
        var von = vorhanden(anfrage);
        var pfad = anfrage.ziel();
        var nach = verzeichnis.finden(pfad);
        boolean verschieben = anfrage.http().getMethod().equals("MOVE");
        var marken = marken(anfrage);
        if (pfad.equals(anfrage.pfad())) {
            throw new Absage(403, "K-275");
        }
        if (!(nach instanceof Ort.Frei || nach instanceof Ort.Nichts)
                && !anfrage.ueberschreiben()) {
            throw new Absage(412, "K-275");
        }
        if (verschieben) {
            sperrwerk.frei(von, marken);
        }
        sperrwerk.frei(nach, marken);
        boolean neu = verschieben ? umzug.verschieben(von, nach) : umzug.kopieren(von, nach);
        antwort.setStatus(neu ? 201 : 204);
    }

    private void sperren(Anfrage anfrage, HttpServletResponse antwort) throws IOException {
        var ort = ort(anfrage);
        byte[] frage = anfrage.frage();
        var dauer = sperrwerk.dauer(anfrage);
        Sperrwerk.Sperre sperre;
        if (frage.length == 0) {
            sperre = sperrwerk.erneuern(ort, anfrage.bedingung().marken(), dauer);
        } else {
            var wunsch = XmlLeser.lesen("LOCK", frage, frage.length);
            boolean allein =
                    wunsch.kinder("lockscope").stream()
                            .anyMatch(s -> !s.kinder("exclusive").isEmpty());
            if (!allein) {
                throw new Absage(403, "K-278");
            }
            var unused = marken(anfrage);
            sperre = sperrwerk.sperren(ort, dauer);
            antwort.setHeader("Lock-Token", "<" + sperre.marke() + ">");
        }
        Antwortschrift.senden(
                antwort,
                ort instanceof Ort.Frei ? 201 : 200,
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><D:prop xmlns:D=\"DAV:\"><D:lockdiscovery>"
                        + Eigenschaften.sperre(sperre, anfrage.pfad())
                        + "</D:lockdiscovery></D:prop>");
    }
}
