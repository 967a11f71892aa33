package dreiklang.amt;

import dreiklang.amt.Sammelauftrag.Zeile;
import dreiklang.amt.Sammelauftrag.Zeilenstand;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Vorgang;
import dreiklang.vorgang.VorgangId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far an order is.
///
/// @param rahmen language, token, who is signed in
/// @param auftrag the order
/// @param vorgaenge its Vorgaenge that may still be seen
/// @param namen names of Leistungen and people
public record AuftragAnsicht(
        Rahmen rahmen, Sammelauftrag auftrag, Map<VorgangId, Vorgang> vorgaenge, Namen namen) {

    private static final int GEZEIGT = 200;

    /// The rows that were not done; somebody has to look at each of them.
    public List<Zeile> nichtGetan() {
        return auftrag.zeilen().stream()
                .filter(z ->
                        z.stand() == Zeilenstand.ABGELEHNT
                                || z.stand() == Zeilenstand.UEBERSPRUNGEN)
                .toList();
    }

    /// The first of the other rows.
    public List<Zeile> uebrige() {
        return auftrag.zeilen().stream()
                .filter(z -> z.stand() == Zeilenstand.OFFEN || z.stand() == Zeilenstand.GETAN)
                .limit(GEZEIGT)
                .toList();
    }

    /// Whether letters of it may wait for the post.
    public boolean briefe() {
        return auftrag.art().equals("SCHREIBEN") && auftrag.anzahl(Zeilenstand.GETAN) > 0;
    }

    /// The Vorgang of a row, if it may still be seen.
    public Optional<Vorgang> vorgang(Zeile zeile) {
        return Optional.ofNullable(vorgaenge.get(zeile.vorgang()));
    }

    /// How many rows are that far.
    public String zahl(Zeilenstand stand) {
        return String.valueOf(auftrag.anzahl(stand));
    }
}
