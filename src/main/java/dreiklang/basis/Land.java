package dreiklang.basis;

import java.util.Locale;

/// A Land of the Federal Republic; decides public holidays and which law of the Land applies.
public enum Land {
    /// Baden-Württemberg.
    BW("Baden-Württemberg"),
    /// Bayern.
    BY("Bayern"),
    /// Berlin.
    BE("Berlin"),
    /// Brandenburg.
    BB("Brandenburg"),
    /// Bremen.
    HB("Bremen"),
    /// Hamburg.
    HH("Hamburg"),
    /// Hessen.
    HE("Hessen"),
    /// Mecklenburg-Vorpommern.
    MV("Mecklenburg-Vorpommern"),
    /// Niedersachsen.
    NI("Niedersachsen"),
    /// Nordrhein-Westfalen.
    NW("Nordrhein-Westfalen"),
    /// Rheinland-Pfalz.
    RP("Rheinland-Pfalz"),
    /// Saarland.
    SL("Saarland"),
    /// Sachsen.
    SN("Sachsen"),
    /// Sachsen-Anhalt.
    ST("Sachsen-Anhalt"),
    /// Schleswig-Holstein.
    SH("Schleswig-Holstein"),
    /// Thüringen.
    TH("Thüringen");

    private final String lesbar;

    Land(String lesbar) {
        this.lesbar = lesbar;
    }

    /// The name in full.
    public String lesbar() {
        return lesbar;
    }

    /// The Land of a short name such as `NW`.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Land von(String kuerzel) {
        return valueOf(kuerzel.strip().toUpperCase(Locale.ROOT));
    }
}
