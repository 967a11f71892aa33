package dreiklang.beweis;

import java.util.List;

/// What checking an evidence record has found.
///
/// @param urteil the verdict
/// @param grund why, in a German sentence; empty when it holds
/// @param stempel the time stamps that held, the oldest first
record Nachweisbefund(Urteil urteil, String grund, List<Zeitstempel> stempel) {

    /// What can come out.
    enum Urteil {
        /// Content, hash trees and time stamps belong together.
        STIMMT,
        /// They do not.
        WIDERLEGT,
        /// It is no evidence record, or a kind this check does not know.
        UNLESBAR
    }

    static Nachweisbefund widerlegt(String grund) {
        return new Nachweisbefund(Urteil.WIDERLEGT, grund, List.of());
    }

    static Nachweisbefund unlesbar(String grund) {
        return new Nachweisbefund(Urteil.UNLESBAR, grund, List.of());
    }

    boolean stimmt() {
        return urteil == Urteil.STIMMT;
    }
}
