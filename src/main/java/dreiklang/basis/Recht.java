package dreiklang.basis;

/// A right that a role carries. Every changing method of a door names one.
public enum Recht {
    /// See Vorgaenge of one's own Organisationseinheit and below.
    VORGANG_LESEN,
    /// Work on them: assign, ask for more, mark as paid.
    VORGANG_BEARBEITEN,
    /// Decide and announce.
    VORGANG_ENTSCHEIDEN,
    /// See Akten of one's own Organisationseinheit.
    AKTE_LESEN,
    /// Lead Akten by hand: open, file, move, close.
    AKTE_FUEHREN,
    /// Offer Akten to the archive, hand them over and have them destroyed.
    AUSSONDERN,
    /// Tell people what is kept about them, and keep the papers of data protection.
    AUSKUNFT,
    /// See Kennzahlen.
    STEUERUNG_LESEN,
    /// Edit Massnahmen of one's own Organisationseinheit and below.
    MASSNAHME_PFLEGEN,
    /// Define plans, and edit all Massnahmen.
    PROGRAMM_LEITEN,
    /// Load, publish and withdraw Leistungspakete.
    LEISTUNG_PFLEGEN,
    /// Apply for internal Leistungen such as the Dienstreise.
    INTERN_BEANTRAGEN,
    /// Release money that others have fixed, and pay it.
    AUSZAHLEN,
    /// Accounts, roles, settings.
    ADMINISTRIEREN
}
