package dreiklang.postfach;

/// The way a Bescheid takes; decides which announcement clock runs.
public enum Bekanntgabeweg {
    /// Retrieval in the Kommune's own portal, by reference and PIN or account: announced the day
    /// after retrieval, ends after 10 days (§ 41 (2a) VwVfG).
    PORTAL,
    /// In the Postfach of a Nutzerkonto: announced on the 4th day after it was made available
    /// there, unless the person has excluded that way (§ 9 Abs. 1 OZG).
    NUTZERKONTO,
    /// By post: announced on the 4th day after posting (§ 41 (2) VwVfG).
    POST
}
