package dreiklang.blattwerk;

import java.util.List;

/// What a check of a PDF against PDF/A found.
///
/// @param norm the standard, for example `2b`
/// @param regeln groups of rules that are broken; empty when it keeps to all of them
record Langzeitbefund(String norm, List<String> regeln) {

    boolean konform() {
        return regeln.isEmpty();
    }
}
