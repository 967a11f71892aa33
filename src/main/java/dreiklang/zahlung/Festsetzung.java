package dreiklang.zahlung;

import dreiklang.basis.Geldbetrag;
import dreiklang.identitaet.BeschaeftigteId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What somebody gets back as a member of staff has fixed it, beside what was computed.
///
/// @param bezug what it belongs to
/// @param stichtag the day whose rates counted
/// @param posten item by item
/// @param vorschuss what had been paid in advance
/// @param anmerkung what the person is told besides; may be empty
/// @param person who has fixed it
/// @param zeitpunkt when
public record Festsetzung(
        String bezug,
        Optional<LocalDate> stichtag,
        List<Posten> posten,
        Geldbetrag vorschuss,
        String anmerkung,
        BeschaeftigteId person,
        Instant zeitpunkt) {

    /// One item.
    ///
    /// @param berechnet as it was computed
    /// @param betrag as it was fixed
    /// @param grund why it differs; empty when it does not
    public record Posten(Abrechnungsposten berechnet, Geldbetrag betrag, String grund) {

        /// Whether somebody has changed it.
        public boolean geaendert() {
            return !berechnet.betrag().equals(Optional.of(betrag));
        }
    }

    /// All items together, never below nothing.
    public Geldbetrag summe() {
        return new Geldbetrag(Math.max(0, posten.stream().mapToLong(p -> p.betrag().cent()).sum()));
    }

    /// What is still to be paid; negative when more was paid in advance.
    public Geldbetrag rest() {
        return new Geldbetrag(summe().cent() - vorschuss.cent());
    }

    /// What the history says: the amount, what was changed and why.
    public String inWorten() {
        var teile = new ArrayList<String>();
        teile.add(summe().lesbar(Locale.GERMANY));
        if (vorschuss.istFaellig()) {
            teile.add("davon als Vorschuss " + vorschuss.lesbar(Locale.GERMANY));
        }
        posten.stream().filter(Posten::geaendert).map(Festsetzung::inWorten).forEach(teile::add);
        if (!anmerkung.isEmpty()) {
            teile.add(anmerkung);
        }
        return String.join(". ", teile);
    }

    private static String inWorten(Posten p) {
        return "%s: %s statt %s, %s"
                .formatted(
                        p.berechnet().text().deutsch(),
                        p.betrag().lesbar(Locale.GERMANY),
                        p.berechnet().betrag().map(b -> b.lesbar(Locale.GERMANY)).orElse("–"),
                        p.grund());
    }
}
