package dreiklang.einsicht;

import java.util.UUID;

/// Identifier of a Gesamtausgabe.
public record GesamtausgabeId(UUID wert) {}
