package dreiklang.auskunft;

/// How somebody asked.
public enum Ersuchenweg {
    /// On the page of her own account.
    KONTO,
    /// By letter.
    SCHRIFTLICH,
    /// In the office or by telephone.
    MUENDLICH,
    /// By mail.
    EMAIL
}
