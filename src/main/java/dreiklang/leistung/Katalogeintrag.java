package dreiklang.leistung;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A Leistung that an imported Leistungskatalog names, whether or not there is a Leistungspaket for
/// it.
///
/// @param kennung stays the same over all imports: the LeiKa key, otherwise made from the other
///   entries
/// @param leika its LeiKa key, when the catalogue names one
/// @param name what the catalogue calls it, in German
/// @param einordnung where the catalogue puts it
/// @param woerter other words for it
/// @param herkunft from where and from when it is
public record Katalogeintrag(
        String kennung,
        Optional<LeikaSchluessel> leika,
        String name,
        Einordnung einordnung,
        List<String> woerter,
        Herkunft herkunft) {

    /// The 17 Unternehmenslagen of the OZG-Umsetzungskatalog.
    private static final Set<String> UNTERNEHMENSLAGEN =
            Set.of(
                    "Unternehmensstart & Gewerbezulassung",
                    "Anlagen & Stoffe",
                    "Logistik & Transport",
                    "Querschnitt Unternehmen",
                    "Bauen & Immobilien",
                    "Finanzierung & Förderung",
                    "Aus-, Weiterbildung & Sachkunde",
                    "Abfall & Umweltschutz",
                    "Steuern & Abgaben",
                    "Statistik- & Berichtspflichten",
                    "Auslandsgeschäft",
                    "Arbeitgeber sein",
                    "Ausschreibungen & öffentliche Aufträge",
                    "Veranstaltungen",
                    "Forschung & Entwicklung",
                    "Geschäftsauflösung & Unternehmensübergang",
                    "Arbeitssicherheit");

    /// Where a catalogue puts an entry; an empty text means that it does not say.
    ///
    /// @param typ who regulates and who carries out, as the catalogue writes it, for example `2/3`
    /// @param ozgId number of the OZG-Leistung
    /// @param ozgLeistung name of the OZG-Leistung
    /// @param lage Lebenslage or Unternehmenslage
    /// @param themenfeld field above it
    public record Einordnung(
            String typ, String ozgId, String ozgLeistung, String lage, String themenfeld) {

        /// For people, for enterprises, or empty when the catalogue does not say.
        public Set<Zielgruppe> zielgruppen() {
            if (lage.isEmpty()) {
                return Set.of();
            }
            return Set.of(
                    UNTERNEHMENSLAGEN.contains(lage)
                            ? Zielgruppe.UNTERNEHMEN
                            : Zielgruppe.PERSONEN);
        }
    }

    /// From where and from when an entry is.
    ///
    /// @param quelle name of the catalogue
    /// @param stichtag day for which the catalogue was true
    /// @param entfallen day since when the catalogue no longer names it
    public record Herkunft(String quelle, LocalDate stichtag, Optional<LocalDate> entfallen) {}

    /// Whether the other entry says the same, apart from the Stichtag.
    boolean gleich(Katalogeintrag anderer) {
        return name.equals(anderer.name)
                && leika.equals(anderer.leika)
                && einordnung.equals(anderer.einordnung)
                && woerter.equals(anderer.woerter)
                && herkunft.entfallen().equals(anderer.herkunft.entfallen());
    }
}
