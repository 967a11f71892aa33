package dreiklang.auskunft;

/// What becomes of something that was found.
public enum Fundentscheid {
    /// Nobody has decided yet.
    OFFEN,
    /// It is hers and is told.
    AUFNEHMEN,
    /// It is somebody else's of the same name.
    ANDERE_PERSON,
    /// Left out for the rights of others (Art. 15 (4) DSGVO).
    RECHTE_DRITTER,
    /// Left out because it would harm proceedings (Art. 23 DSGVO and the law of the Land).
    VERFAHREN,
    /// The responsible Amt tells her itself.
    DURCH_DAS_AMT;

    /// Whether the person has to be told why it is missing.
    public boolean weggelassen() {
        return this == RECHTE_DRITTER || this == VERFAHREN || this == DURCH_DAS_AMT;
    }
}
