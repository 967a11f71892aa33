package dreiklang.leistung;

import dreiklang.basis.Wortlaut;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The Widerspruch as a Leistung: one package of the Kommune (`widerspruch`) serves all Leistungen.
/// Whoever objects to what another Leistung has decided uses it under a key of its own, so that
/// whatever bounds that Leistung bounds the Widerspruch against it, too.
public final class Widerspruchsleistung {

    /// The package that asks the questions and holds the Vorlagen; nobody finds it in the
    /// catalogue.
    public static final LeistungsSchluessel PAKET = new LeistungsSchluessel("widerspruch");

    /// Name of its Formular where something refers to the Antrag it is directed against.
    public static final String FORMULAR = "widerspruch";

    private static final String DAVOR = "widerspruch--";

    private Widerspruchsleistung() {}

    /// The key under which one objects to what a Leistung has decided; empty when there is no such
    /// key, because it is a Widerspruch itself or its name is too long.
    public static Optional<LeistungsSchluessel> zu(LeistungsSchluessel ausgang) {
        String name = DAVOR + ausgang.wert();
        return gegen(ausgang).isPresent() || !LeistungsSchluessel.passt(name)
                ? Optional.empty()
                : Optional.of(new LeistungsSchluessel(name));
    }

    /// The Leistung such a key is directed against; empty for every other key.
    public static Optional<LeistungsSchluessel> gegen(LeistungsSchluessel schluessel) {
        return Optional.of(schluessel.wert())
                .filter(w -> w.startsWith(DAVOR))
                .map(w -> w.substring(DAVOR.length()))
                .filter(LeistungsSchluessel::passt)
                .map(LeistungsSchluessel::new);
    }

    /// What is confidential, with the Widerspruch against it.
    static Map<LeistungsSchluessel, Set<String>> mitWiderspruch(
            Map<LeistungsSchluessel, Set<String>> vertrauliche) {
        var alle = new HashMap<>(vertrauliche);
        vertrauliche.forEach((l, rollen) -> zu(l).ifPresent(w -> alle.put(w, rollen)));
        return Map.copyOf(alle);
    }

    /// The package as it serves one Leistung: its questions and Vorlagen, under another name.
    ///
    /// @param schluessel under which it is used
    /// @param vorlage what the Kommune has written
    /// @param ausgang what it is directed against
    static Leistungspaket paket(
            LeistungsSchluessel schluessel, Leistungspaket vorlage, Leistung ausgang) {
        return new Leistungspaket(
                leistung(schluessel, vorlage.leistung(), ausgang),
                vorlage.formular(),
                Map.of(FORMULAR, vorlage.formular()),
                vorlage.beispiele(),
                vorlage.dateien());
    }

    private static Leistung leistung(
            LeistungsSchluessel schluessel, Leistung vorlage, Leistung ausgang) {
        return new Leistung(
                schluessel,
                vorlage.fassung(),
                name(vorlage.name(), ausgang.name()),
                vorlage.kurz(),
                vorlage.beschreibung(),
                vorlage.werDarf(),
                vorlage.nachweise(),
                vorlage.kosten(),
                vorlage.rechtsgrundlagen(),
                ausgang.zustaendig(),
                ausgang.zustaendigkeit(),
                ausgang.lebenslagen(),
                vorlage.stichworte(),
                ausgang.intern(),
                true,
                Leistung.Verortung.UEBLICH);
    }

    private static Wortlaut name(Wortlaut was, Wortlaut wogegen) {
        return new Wortlaut(
                was.deutsch() + ": " + wogegen.deutsch(),
                was.englisch().isBlank() || wogegen.englisch().isBlank()
                        ? ""
                        : was.englisch() + ": " + wogegen.englisch());
    }
}
