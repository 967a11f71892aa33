package dreiklang.aussonderung;

import dreiklang.akte.Akte;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Aussonderungsakte;
import dreiklang.akte.Aussonderungsliste;
import dreiklang.aussonderung.xdomea.Aktenbild;
import dreiklang.aussonderung.xdomea.Aktenbild.Dokumentbild;
import dreiklang.aussonderung.xdomea.Nachrichtendatei.Quelle;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.dokument.Dokumente;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The Akten of an Aussonderung as they are now, and as messages describe them.
@Component
class Verfahrensakten {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Aussonderungsliste liste;
    private final Dokumente dokumente;

    Verfahrensakten(Aussonderungsliste liste, Dokumente dokumente) {
        this.liste = liste;
        this.dokumente = dokumente;
    }

    /// The UUID of an Akte in messages: the same for ever, without being kept anywhere.
    static UUID objekt(Aktenzeichen zeichen) {
        return UUID.nameUUIDFromBytes(
                ("dreiklang:akte:" + zeichen.wert()).getBytes(StandardCharsets.UTF_8));
    }

    /// Those that are not destroyed, by Aktenzeichen.
    Map<Aktenzeichen, Aussonderungsakte> stand(Verfahren verfahren) {
        var akten = new HashMap<Aktenzeichen, Aussonderungsakte>();
        liste.stand(verfahren.gegenstaende().stream().map(Gegenstand::zeichen).toList())
                .forEach(a -> akten.put(a.zeichen(), a));
        return akten;
    }

    /// Asked before every step.
    ///
    /// @throws FachlicherFehler K-305 with the first Akte something stands in the way of
    void ohneHindernis(Verfahren verfahren) {
        for (var akte : stand(verfahren).values()) {
            if (!akte.hindernisse(liste.heute()).isEmpty()) {
                throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-305", akte.zeichen().wert());
            }
        }
    }

    /// What is offered: no Dokumente.
    List<Aktenbild> angebot(Verfahren verfahren) {
        var stand = stand(verfahren);
        return verfahren.gegenstaende().stream()
                .flatMap(g ->
                        Optional.ofNullable(stand.get(g.zeichen()))
                                .map(a -> bild(g, a, List.of()))
                                .stream())
                .toList();
    }

    /// What the archive still waits for, with its Dokumente.
    List<Aktenbild> abgabe(Verfahren verfahren) {
        var stand = stand(verfahren);
        return verfahren.gegenstaende().stream()
                .filter(Gegenstand::wartetAufArchiv)
                .flatMap(g ->
                        Optional.ofNullable(stand.get(g.zeichen()))
                                .map(a -> bild(g, a, dokumente(g.zeichen())))
                                .stream())
                .toList();
    }

    /// The files of what the archive still waits for, by their names in the message.
    Map<String, Quelle> dateien(Verfahren verfahren) {
        var dateien = new LinkedHashMap<String, Quelle>();
        for (var g : verfahren.gegenstaende()) {
            if (g.wartetAufArchiv()) {
                for (var s : liste.inhalt(g.zeichen())) {
                    var summe = s.dokument().ablage().pruefsumme();
                    dateien.put(datei(s), () -> dokumente.oeffnen(summe));
                }
            }
        }
        return dateien;
    }

    private List<Dokumentbild> dokumente(Aktenzeichen zeichen) {
        return liste.inhalt(zeichen).stream().map(s -> dokument(s, datei(s))).toList();
    }

    /// @param datei name of its file in the message; empty: there is none
    static Dokumentbild dokument(Akte.Schriftstueck s, String datei) {
        return new Dokumentbild(
                s.dokument().id().wert(),
                s.blatt(),
                s.titel(),
                tag(s.abgelegt()),
                datei,
                datei.isEmpty() ? "" : s.dokument().ablage().name());
    }

    /// A UUID of its own, other than that of the Dokument, and the ending.
    static String datei(Akte.Schriftstueck s) {
        var id = s.dokument().id().wert();
        var datei =
                UUID.nameUUIDFromBytes(("dreiklang:datei:" + id).getBytes(StandardCharsets.UTF_8));
        var name = s.dokument().ablage().name();
        int punkt = name.lastIndexOf('.');
        var endung = punkt < 0 ? "" : name.substring(punkt + 1);
        return datei + (endung.matches("[A-Za-z0-9]{1,8}") ? "." + endung : ".bin");
    }

    private static Aktenbild bild(
            Gegenstand g, Aussonderungsakte akte, List<Dokumentbild> dokumente) {
        return new Aktenbild(
                g.objekt(),
                akte.zeichen().wert(),
                akte.betreff(),
                akte.plannummer(),
                akte.planname(),
                akte.einheit(),
                tag(akte.eroeffnet()),
                akte.zda().map(Verfahrensakten::tag),
                akte.jahre(),
                akte.bis(),
                g.bewertung(),
                dokumente);
    }

    static LocalDate tag(Instant wann) {
        return LocalDate.ofInstant(wann, ZONE);
    }
}
