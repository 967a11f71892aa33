package dreiklang.ablauf;

import dreiklang.basis.XmlLeser;
import java.util.Set;

/// Goes through what a file holds besides the Ablauf: additions of drawing programs, pools, lanes,
/// notes. Ignored with a remark, unless it would do something elsewhere.
final class Ablaufbeiwerk {

    private static final Set<String> AUSFUEHREND =
            Set.of("class", "expression", "delegateExpression", "script");

    private final Ablaufbefunde befunde;

    Ablaufbeiwerk(Ablaufbefunde befunde) {
        this.befunde = befunde;
    }

    /// What only a drawing program understands; refused when it would do something elsewhere.
    void beigabe(XmlLeser.Element an, XmlLeser.Element beigabe) {
        if (!harmlos(an, beigabe)) {
            return;
        }
        befunde.hinweis(
                an,
                beigabe.zeile(),
                beigabe.namensraum() + beigabe.name(),
                "trägt die Beigabe %s (%s). Sie wird nicht beachtet."
                        .formatted(
                                Ablaufbefunde.kurz(beigabe.name()),
                                Ablaufbeigaben.herkunft(beigabe.namensraum())));
    }

    private boolean harmlos(XmlLeser.Element an, XmlLeser.Element beigabe) {
        if (Ablaufbeigaben.wirkt(beigabe.name())) {
            befunde.wirksam(an, beigabe.zeile(), beigabe.name());
            return false;
        }
        for (var attribut : beigabe.attribute().entrySet()) {
            String name = lokal(attribut.getKey());
            if (Ablaufbefunde.verdaechtig(attribut.getValue()) || AUSFUEHREND.contains(name)) {
                befunde.wirksam(an, beigabe.zeile(), beigabe.name() + "/" + name);
                return false;
            }
        }
        if (Ablaufbefunde.verdaechtig(beigabe.text())
                || beigabe.text().length() > Ablaufformat.TEXT) {
            befunde.wirksam(an, beigabe.zeile(), beigabe.name());
            return false;
        }
        return beigabe.kinder().stream().allMatch(k -> harmlos(an, k));
    }

    /// Parts of BPMN that are only drawn: pools, lanes, notes, data.
    void beiwerk(XmlLeser.Element element) {
        befunde.hinweis(
                element,
                element.zeile(),
                "~" + element.name(),
                "ist nur gezeichnet und wird nicht beachtet."
                        + (element.name().equals("laneSet")
                                ? " Wer eine Aufgabe hat, sagt dreiklang:wer."
                                : ""));
        beiwerkPruefen(element);
    }

    private void beiwerkPruefen(XmlLeser.Element element) {
        for (var attribut : element.attribute().entrySet()) {
            if (Ablaufbefunde.verdaechtig(attribut.getValue())
                    || attribut.getValue().length() > Ablaufformat.TEXT) {
                befunde.wirksam(element, element.zeile(), attribut.getKey());
            }
        }
        element.attribut("id").ifPresent(id -> befunde.kennung(element, id));
        if (Ablaufbefunde.verdaechtig(element.text())
                || element.text().length() > Ablaufformat.TEXT) {
            befunde.wirksam(element, element.zeile(), element.name());
        }
        for (var kind : element.kinder()) {
            if (kind.name().equals(Ablaufformat.BEIGABEN)) {
                kind.kinder().forEach(k -> beigabe(element, k));
            } else {
                beiwerkPruefen(kind);
            }
        }
    }

    /// An attribute in the words of a drawing program.
    void attribut(XmlLeser.Element element, String name) {
        befunde.hinweis(
                element,
                element.zeile(),
                name,
                "trägt das Attribut %s (%s). Es wird nicht beachtet."
                        .formatted(
                                Ablaufbefunde.kurz(lokal(name)),
                                Ablaufbeigaben.herkunft(name.substring(1, name.indexOf('}')))));
    }

    static String lokal(String name) {
        return name.substring(name.indexOf('}') + 1);
    }
}
