package dreiklang.programm;

import java.util.UUID;

/// Identifier of a plan.
///
/// @param wert the identifier
public record PlanId(UUID wert) {}
