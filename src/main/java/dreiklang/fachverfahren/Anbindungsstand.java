package dreiklang.fachverfahren;

/// How far the connection to a Fachverfahren is; derived from settings and real deliveries.
public enum Anbindungsstand {
    /// Neither set up nor planned.
    KEINE,
    /// The register says that it is planned.
    GEPLANT,
    /// Set up, but nothing was delivered yet.
    EINGERICHTET,
    /// The last attempt was taken.
    IN_BETRIEB,
    /// The last attempt failed.
    GESTOERT
}
