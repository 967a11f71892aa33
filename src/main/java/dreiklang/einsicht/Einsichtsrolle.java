package dreiklang.einsicht;

/// As what somebody looks at an Akte.
public enum Einsichtsrolle {
    /// Party to the proceedings (§ 29 VwVfG, § 25 SGB X).
    BETEILIGT,
    /// Lawyer or other representative of a party (§ 14 VwVfG).
    VERTRETUNG,
    /// Anybody under a freedom of information act.
    INFORMATIONSZUGANG,
    /// Court or public prosecutor.
    GERICHT,
    /// Anybody else.
    SONSTIGE
}
