package dreiklang.einsicht;

import java.util.UUID;

/// Identifier of an Einsicht.
public record EinsichtId(UUID wert) {}
