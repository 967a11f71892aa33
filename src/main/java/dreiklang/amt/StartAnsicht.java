package dreiklang.amt;

import dreiklang.basis.Recht;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Listenblatt;
import dreiklang.vorgang.Vorgangsfilter.Wessen;
import dreiklang.vorgang.Vorgangslisten.Fach;
import dreiklang.vorgang.Vorgangslisten.Tagesbild;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The start page of the Amt.
///
/// @param rahmen language, token, who is signed in
/// @param bild what lies on the desk; empty for people who do not work on Vorgaenge
/// @param anstehend what waits besides; empty as well
/// @param namen names of Leistungen and people
public record StartAnsicht(
        Rahmen rahmen, Optional<Tagesbild> bild, Optional<Anstehend> anstehend, Namen namen) {

    private static final Set<Wessen> SELTENE = EnumSet.of(Wessen.GENEHMIGEN, Wessen.SCHRITT);

    /// What waits for a person besides her trays.
    ///
    /// @param wiedervorlagen how many are due today or overdue
    /// @param mitzeichnungen how many drafts wait for her sign
    /// @param ohneBearbeitung how many Vorgaenge and Wiedervorlagen lie with nobody who can work on
    ///   them today
    /// @param eskalationen how many reports nobody has looked at; empty for people who lead no unit
    public record Anstehend(
            long wiedervorlagen,
            int mitzeichnungen,
            long ohneBearbeitung,
            OptionalLong eskalationen) {}

    /// Where the work of the day goes on, address → text.
    public Map<String, String> wege() {
        var wege = new LinkedHashMap<String, String>();
        anstehend.ifPresent(a -> {
            wege.put("/amt/vorgaenge?stand=OFFEN", rahmen.text("vorgang.start.alle"));
            wege.put("/amt/wiedervorlagen", gezaehlt("vorgang.wv.titel", a.wiedervorlagen()));
            wege.put(
                    "/amt/mitzeichnungen",
                    gezaehlt("vorgang.mitzeichnung.meine", a.mitzeichnungen()));
            wege.put("/amt/ohne-bearbeitung", gezaehlt("vorgang.ohne.titel", a.ohneBearbeitung()));
            a.eskalationen()
                    .ifPresent(n ->
                            wege.put("/amt/eskalationen", gezaehlt("vorgang.eskalation.titel", n)));
            if (rahmen.darf(Recht.VORGANG_BEARBEITEN)) {
                wege.put("/amt/sammelbearbeitung", rahmen.text("vorgang.sammel.titel"));
                wege.put("/amt/postversand", rahmen.text("vorgang.post.titel"));
            }
        });
        verwaltung(wege);
        if (rahmen.darf(Recht.MASSNAHME_PFLEGEN)) {
            wege.put("/amt/steuerung/programm", rahmen.text("programm.titel"));
        }
        if (rahmen.darf(Recht.LEISTUNG_PFLEGEN)) {
            wege.put("/amt/automatik", rahmen.text("vorgang.automatik.titel"));
            wege.put("/amt/verwaltung/aktenplan", rahmen.text("akte.plan"));
        }
        return wege;
    }

    private void verwaltung(Map<String, String> wege) {
        if (rahmen.darf(Recht.ADMINISTRIEREN)) {
            wege.put("/amt/verwaltung/verschlossen", rahmen.text("vorgang.verschlossen.titel"));
            wege.put("/amt/verwaltung/bestand", rahmen.text("dokument.bestand.titel"));
            wege.put("/amt/verwaltung/altbestand", rahmen.text("ablage.bestand.titel"));
            wege.put("/amt/verwaltung/volltext", rahmen.text("akte.index.titel"));
            wege.put("/amt/verwaltung/aktenzugriff", rahmen.text("akte.zugriff.titel"));
            wege.put("/amt/verwaltung/beweise", rahmen.text("beweis.titel"));
        }
    }

    private String gezaehlt(String titel, long anzahl) {
        return rahmen.text(titel) + " (" + zahl(anzahl) + ")";
    }

    /// The trays that are shown: a person who approves nothing has no tray for it, nor one for
    /// steps of others.
    public List<Fach> faecher() {
        return bild.stream()
                .flatMap(b -> b.faecher().stream())
                .filter(f -> f.anzahl() > 0 || !SELTENE.contains(f.filter().wessen()))
                .toList();
    }

    /// The trays in which something lies.
    public List<Fach> volle() {
        return faecher().stream().filter(f -> f.anzahl() > 0).toList();
    }

    /// What stands above the rows of a tray.
    public String titel(Fach fach) {
        return rahmen.text("vorgang.fach." + fach.name())
                + ": "
                + (fach.anzahl() > fach.zeilen().size()
                        ? rahmen.text("vorgang.fach.erste", fach.zeilen().size(), zahl(fach))
                        : rahmen.text("vorgang.liste.treffer", fach.anzahl()));
    }

    /// How many lie in a tray, in a few characters.
    public String zahl(Fach fach) {
        return zahl(fach.anzahl());
    }

    private String zahl(long anzahl) {
        return anzahl > Listenblatt.GENAU_BIS
                ? rahmen.text("vorgang.start.mehr", Listenblatt.GENAU_BIS)
                : String.valueOf(anzahl);
    }

    /// Address of the whole list of a tray.
    public String liste(Fach fach) {
        return "/amt/vorgaenge?" + Filterangaben.von(fach.filter()).frage();
    }

    /// Whether a step for another unit has just been done, so that its Vorgang is gone.
    public boolean schrittErledigt() {
        return rahmen.frage().contains("schritt=erledigt");
    }

    /// Whether the Vorgaenge of everybody in the unit are shown.
    public boolean alle() {
        return bild.filter(b -> b.wessen() == Wessen.ALLE).isPresent();
    }
}
