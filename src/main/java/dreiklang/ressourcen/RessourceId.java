package dreiklang.ressourcen;

import java.util.UUID;

/// Identifier of a post, rate, budget line, funding or told figure of a plan.
///
/// @param wert the identifier
public record RessourceId(UUID wert) {

    /// A new one.
    public static RessourceId neu() {
        return new RessourceId(UUID.randomUUID());
    }
}
