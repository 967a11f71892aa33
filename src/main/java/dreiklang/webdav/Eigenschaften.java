package dreiklang.webdav;

import dreiklang.basis.XmlLeser;
import dreiklang.basis.XmlLeser.Element;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// What files and folders say about themselves (PROPFIND), and what programs would like to write
/// there (PROPPATCH).
@Component
class Eigenschaften {

    private static final String DAV = "DAV:";
    private static final String MICROSOFT = "urn:schemas-microsoft-com:";
    private static final int XML = 256 * 1024;
    private static final DateTimeFormatter HTTP =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Sperrwerk sperrwerk;

    Eigenschaften(Sperrwerk sperrwerk) {
        this.sperrwerk = sperrwerk;
    }

    /// A property by namespace and name.
    record Name(String raum, String name) {}

    /// What is asked for.
    ///
    /// @param namen empty: all
    /// @param nurNamen whether values are wanted
    record Wunsch(List<Name> namen, boolean nurNamen) {}

    /// @throws Absage 400 when the question is none
    static Wunsch wunsch(byte[] frage) {
        if (frage.length == 0) {
            return new Wunsch(List.of(), false);
        }
        var wurzel = XmlLeser.lesen("PROPFIND", frage, XML);
        if (!wurzel.name().equals("propfind")) {
            throw new Absage(400, "K-278");
        }
        var namen = new ArrayList<Name>();
        wurzel.kinder("prop").forEach(p -> p.kinder().forEach(k -> namen.add(name(k))));
        return new Wunsch(namen, !wurzel.kinder("propname").isEmpty());
    }

    private static Name name(Element e) {
        return new Name(e.namensraum(), e.name());
    }

    static String zeit(Instant wann) {
        return HTTP.format(wann);
    }

    /// One `response` of a multistatus.
    ///
    /// @param adresse where it lies, encoded
    /// @param anzeige its name
    String antwort(String adresse, String anzeige, Ort ort, Wunsch wunsch) {
        var werte = werte(anzeige, ort);
        var da = new StringBuilder();
        var fehlt = new StringBuilder();
        if (wunsch.namen().isEmpty()) {
            werte.forEach((n, wert) -> da.append(element(n, wunsch.nurNamen() ? "" : wert)));
        }
        for (var gefragt : wunsch.namen()) {
            var wert = gefragt.raum().equals(DAV) ? werte.get(gefragt.name()) : null;
            if (wert != null) {
                da.append(element(gefragt.name(), wert));
            } else {
                fehlt.append(fremd(gefragt));
            }
        }
        return "<D:response><D:href>"
                + text(adresse)
                + "</D:href>"
                + stand(da, "200 OK")
                + stand(fehlt, "404 Not Found")
                + "</D:response>";
    }

    private static String stand(StringBuilder werte, String status) {
        return werte.isEmpty()
                ? ""
                : "<D:propstat><D:prop>"
                        + werte
                        + "</D:prop><D:status>HTTP/1.1 "
                        + status
                        + "</D:status></D:propstat>";
    }

    private Map<String, String> werte(String anzeige, Ort ort) {
        var werte = new LinkedHashMap<String, String>();
        werte.put("displayname", text(anzeige));
        var stand = Inhalte.stand(ort);
        werte.put("resourcetype", stand.isEmpty() ? "<D:collection/>" : "");
        stand.ifPresent(s -> {
            werte.put("getcontentlength", Long.toString(s.groesse()));
            werte.put("getcontenttype", text(s.medientyp()));
            werte.put("getetag", text(Inhalte.etag(ort)));
            werte.put("getlastmodified", zeit(s.geaendert()));
            werte.put("creationdate", DateTimeFormatter.ISO_INSTANT.format(s.geaendert()));
            werte.put(
                    "supportedlock",
                    "<D:lockentry><D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/>"
                            + "</D:locktype></D:lockentry>");
            werte.put("lockdiscovery", sperrwerk.geltende(ort).map(l -> sperre(l, "")).orElse(""));
        });
        if (ort instanceof Ort.Ordner o) {
            werte.put("getlastmodified", zeit(o.akte().eroeffnet()));
            werte.put("creationdate", DateTimeFormatter.ISO_INSTANT.format(o.akte().eroeffnet()));
        }
        return werte;
    }

    /// A lock as `activelock`.
    static String sperre(Sperrwerk.Sperre sperre, String adresse) {
        return "<D:activelock><D:locktype><D:write/></D:locktype><D:lockscope><D:exclusive/></D:lockscope>"
                + "<D:depth>0</D:depth><D:owner>"
                + text(sperre.person())
                + "</D:owner><D:timeout>Second-"
                + Math.max(1, sperre.rest().toSeconds())
                + "</D:timeout><D:locktoken><D:href>"
                + text(sperre.marke())
                + "</D:href></D:locktoken>"
                + (adresse.isEmpty()
                        ? ""
                        : "<D:lockroot><D:href>" + text(adresse) + "</D:href></D:lockroot>")
                + "</D:activelock>";
    }

    /// The answer to PROPPATCH: the times Windows sets are taken note of and not kept, everything
    /// else is refused.
    static String geaendert(byte[] frage, String adresse) {
        var wurzel = XmlLeser.lesen("PROPPATCH", frage, XML);
        var gut = new StringBuilder();
        var nicht = new StringBuilder();
        for (var tat : wurzel.kinder()) {
            for (var prop : tat.kinder("prop")) {
                for (var eine : prop.kinder()) {
                    boolean zeiten = eine.namensraum().equals(MICROSOFT);
                    (zeiten ? gut : nicht).append(fremd(name(eine)));
                }
            }
        }
        return "<D:response><D:href>"
                + text(adresse)
                + "</D:href>"
                + stand(gut, nicht.isEmpty() ? "200 OK" : "424 Failed Dependency")
                + stand(nicht, "403 Forbidden")
                + "</D:response>";
    }

    static String mehrere(String antworten) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><D:multistatus xmlns:D=\"DAV:\">"
                + antworten
                + "</D:multistatus>";
    }

    private static String element(String name, String inhalt) {
        return "<D:" + name + ">" + inhalt + "</D:" + name + ">";
    }

    private static String fremd(Name name) {
        if (name.raum().isEmpty()) {
            return "<" + name.name() + " xmlns=\"\"/>";
        }
        return name.raum().equals(DAV)
                ? "<D:" + name.name() + "/>"
                : "<x:" + name.name() + " xmlns:x=\"" + text(name.raum()) + "\"/>";
    }

    static String text(String roh) {
        return HtmlUtils.htmlEscape(
                roh.replaceAll("[\\p{Cntrl}\\p{Cs}\ufffe\uffff]", " "), "UTF-8");
    }
}
