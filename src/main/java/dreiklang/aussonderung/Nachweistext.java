package dreiklang.aussonderung;

import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Vernichtungsrest;
import dreiklang.akte.Vernichtungsrest.Blattrest;
import java.util.List;

/// The words of a proof of destruction: what went, by which rule, and what is known to be left.
final class Nachweistext {

    private Nachweistext() {}

    static String schreiben(Verfahren v, List<Vernichtungsrest> reste) {
        var text = new StringBuilder();
        text.append(
                "Die folgenden Akten sind nach Ablauf ihrer Aufbewahrungsfrist vernichtet. Dieser Nachweis nennt weder Betreff noch"
                        + " Personen. Die Prüfsummen (SHA-256) belegen, welche Inhalte es waren.\n\n");
        long verblieben =
                reste.stream()
                        .mapToLong(r ->
                                r.blaetter().stream()
                                        .filter(Blattrest::verblieben)
                                        .map(Blattrest::blatt)
                                        .distinct()
                                        .count())
                        .sum();
        if (verblieben > 0) {
            text.append(
                    verblieben
                            + " Schriftstücke gehören zugleich zu einem Vorgang oder Antrag; sie sind unten gekennzeichnet. Sie werden dort im"
                            + " Anschluss gelöscht; den Nachweis darüber führt das Löschkonzept.\n\n");
        }
        text.append(
                "Ältere Sicherungskopien können die Akten noch enthalten, bis sie überschrieben sind.\n\n");
        for (var rest : reste) {
            akte(text, v, rest);
        }
        return text.toString();
    }

    private static void akte(StringBuilder text, Verfahren v, Vernichtungsrest rest) {
        text.append("## ").append(rest.zeichen().wert()).append("\n\n");
        text.append(rest.plannummer()).append(' ').append(rest.planname()).append(", Einheit ");
        text.append(rest.einheit()).append(". Zu den Akten ").append(rest.zdaJahr());
        text.append(", aufbewahrt ").append(rest.jahre()).append(" Jahre bis ");
        text.append(Vernichtungsnachweise.tag(rest.bis())).append(". Rechtsgrundlage: ");
        text.append(
                rest.rechtsgrundlage().isEmpty()
                        ? "im Aktenplan nicht angegeben"
                        : rest.rechtsgrundlage());
        text.append(". ").append(archiv(v, rest.zeichen())).append("\n\n");
        for (var b : rest.blaetter()) {
            text.append("- Blatt ").append(b.blatt()).append(", Version ").append(b.version());
            text.append(", ").append(b.groesse());
            text.append(" Byte, ").append(b.pruefsumme().hex());
            text.append(b.verblieben() ? " (gehört zum Vorgang)\n" : "\n");
        }
        text.append('\n');
    }

    private static String archiv(Verfahren v, Aktenzeichen zeichen) {
        return v.gegenstaende().stream()
                .filter(g -> g.zeichen().equals(zeichen) && g.archivwuerdig())
                .findFirst()
                .map(g ->
                        "Vom Archiv übernommen"
                                + (g.archivkennung().isEmpty() || g.vonHand()
                                        ? "."
                                        : " als " + g.archivkennung() + "."))
                .orElse("Vom Archiv nicht übernommen.");
    }
}
