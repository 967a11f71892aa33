package dreiklang.aussonderung;

import java.util.UUID;

/// Identifier of an Aussonderung; the ProzessID of its messages.
///
/// @param wert the UUID
public record VerfahrenId(UUID wert) {}
