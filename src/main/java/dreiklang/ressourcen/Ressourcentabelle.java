package dreiklang.ressourcen;

import dreiklang.rechenprobe.Zahlenangabe;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a plan costs in each year, reckoned from what is entered, every cell with its way. The last
/// column stands for all years that follow.
///
/// @param spalten the years
/// @param personal posts, their sum, and what comes on top
/// @param finanzplan investments and their sum
/// @param ergebnisplan expenses and their sum; never added to the investments
public record Ressourcentabelle(
        List<Spalte> spalten,
        List<Zeile> personal,
        List<Zeile> finanzplan,
        List<Zeile> ergebnisplan) {

    /// A year.
    ///
    /// @param jahr the year
    /// @param undFolgende whether it stands for all that follow as well
    public record Spalte(int jahr, boolean undFolgende) {

        /// Its heading.
        public String titel() {
            return undFolgende ? jahr + " ff" : Integer.toString(jahr);
        }
    }

    /// A row.
    ///
    /// @param schluessel what it is called in told figures
    /// @param gruppe heading under which it stands; empty: none
    /// @param titel its words where a person has entered them; empty for those that the table has
    ///   by itself
    /// @param zellen one for each column
    public record Zeile(String schluessel, String gruppe, String titel, List<Zelle> zellen) {}

    /// A cell.
    ///
    /// @param wert its figure
    /// @param weg how it comes out
    public record Zelle(Zahlenangabe wert, Rechenweg weg) {}

    /// Row of the sum of all posts.
    public static final String PERSONALKOSTEN = "personalkosten";

    /// Row of the Sachkosten.
    public static final String SACHKOSTEN = "sachkosten";

    /// Row of what the Haushalt has to bear.
    public static final String HAUSHALTSWIRKSAM = "haushaltswirksam";

    /// Row of the Gemeinkosten.
    public static final String GEMEINKOSTEN = "gemeinkosten";

    /// Row of everything together.
    public static final String GESAMTKOSTEN = "gesamtkosten";

    /// Row of the sum of investments.
    public static final String FINANZPLAN = "finanzplan";

    /// Row of the sum of expenses.
    public static final String ERGEBNISPLAN = "ergebnisplan";

    /// Row of a post.
    public static String stelle(RessourceId id) {
        return "stelle:" + id.wert();
    }

    /// Whether a told figure stands for a column.
    public boolean gilt(Nennung nennung, Spalte spalte) {
        return Nennungsprobe.gilt(nennung, spalte);
    }

    /// A row by its key.
    public Optional<Zeile> zeile(String schluessel) {
        return alle().stream().filter(z -> z.schluessel().equals(schluessel)).findFirst();
    }

    /// All rows.
    public List<Zeile> alle() {
        return Stream.of(personal, finanzplan, ergebnisplan).flatMap(List::stream).toList();
    }
}
