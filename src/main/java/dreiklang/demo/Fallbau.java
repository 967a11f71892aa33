package dreiklang.demo;

import dreiklang.demo.Fall.Ausfuellung;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts a case together: pages one after the other, then the steps of the Amt.
final class Fallbau {

    final Wuerfel wuerfel;
    final Zeitwuerfel zeiten;

    private final int nummer;
    private final String leistung;
    private final String wer;
    private final List<Ausfuellung> seiten = new ArrayList<>();
    private final List<Planschritt> schritte = new ArrayList<>();
    private Instant jetzt;
    private int bleibtHaengenVor = Integer.MAX_VALUE;

    Fallbau(int nummer, String leistung, String wer, Instant beginn, Wuerfel wuerfel) {
        this.nummer = nummer;
        this.leistung = leistung;
        this.wer = wer;
        this.wuerfel = wuerfel;
        this.zeiten = new Zeitwuerfel(wuerfel);
        this.jetzt = beginn;
        schritte.add(new Planschritt(nummer, Was.AUSFUELLEN, beginn, wer, ""));
    }

    /// The draft is left on the page of that place, the first is 0.
    void haengtAn(int stelle) {
        bleibtHaengenVor = stelle;
    }

    Instant jetzt() {
        return jetzt;
    }

    LocalDate heute() {
        return LocalDate.ofInstant(jetzt, Zeitwuerfel.ZONE);
    }

    /// A page, sent after one to four minutes.
    void seite(String name, Map<String, List<String>> werte, String foto) {
        jetzt = jetzt.plus(Duration.ofSeconds(wuerfel.zahl(50, 240)));
        if (seiten.size() < bleibtHaengenVor) {
            seiten.add(new Ausfuellung(name, jetzt, werte, foto));
        } else {
            bleibtHaengenVor = 0;
        }
    }

    /// The Amt does something after so many days.
    void amt(Was was, String person, double tage, String text) {
        schritt(was, zeiten.imAmt(jetzt, tage), person, text);
    }

    /// The person does something after so many days.
    void person(Was was, double tage, String text) {
        schritt(was, zeiten.zuhause(jetzt, tage), "", text);
    }

    private void schritt(Was was, Instant wann, String person, String text) {
        jetzt = wann.isAfter(jetzt) ? wann : jetzt.plusSeconds(300);
        schritte.add(new Planschritt(nummer, was, jetzt, person, text));
    }

    /// The case, without what would still lie ahead of `basis`.
    Fall bis(Instant basis) {
        boolean abgesendet = bleibtHaengenVor == Integer.MAX_VALUE;
        var vergangen =
                schritte.stream()
                        .filter(s -> abgesendet || s.was() == Was.AUSFUELLEN)
                        .takeWhile(s -> s.wann().isBefore(basis))
                        .toList();
        return new Fall(nummer, leistung, wer, List.copyOf(seiten), abgesendet, vergangen);
    }

    /// Pairs of name and value; a name with several values is given several times.
    static Map<String, List<String>> werte(String... paare) {
        var werte = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < paare.length; i += 2) {
            var liste = new ArrayList<>(werte.getOrDefault(paare[i], List.of()));
            liste.add(paare[i + 1]);
            werte.put(paare[i], List.copyOf(liste));
        }
        return werte;
    }

    /// A date as the three inputs of a form.
    static Map<String, List<String>> mitTag(
            Map<String, List<String>> werte, String feld, LocalDate tag) {
        var alle = new LinkedHashMap<>(werte);
        alle.put(feld + ".tag", List.of(String.valueOf(tag.getDayOfMonth())));
        alle.put(feld + ".monat", List.of(String.valueOf(tag.getMonthValue())));
        alle.put(feld + ".jahr", List.of(String.valueOf(tag.getYear())));
        return alle;
    }
}
