package dreiklang.beweis;

/// How it stands with the proofs as a whole.
///
/// @param quelle who stamps the next tree
/// @param wartend Dokumente no tree has taken yet, a million at most
/// @param belegt Dokumente in trees that are stamped
/// @param offen trees that are not stamped yet
/// @param faellig time stamps that should be renewed now
/// @param verfallen time stamps whose certificate ended before they were renewed
public record Beweislage(
        Zeitquelle quelle, long wartend, long belegt, long offen, long faellig, long verfallen) {}
