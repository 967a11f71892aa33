package dreiklang.identitaet;

/// Who is acting right now.
public sealed interface Handelnder {

    /// How the audit trail names the one who acts; an id, never a name.
    String kennung();

    /// A signed-in person of the Kommune.
    ///
    /// @param person who it is
    record Amtsperson(Beschaeftigte person) implements Handelnder {
        @Override
        public String kennung() {
            return "beschaeftigte:" + person.id().wert();
        }
    }

    /// A signed-in citizen or enterprise.
    ///
    /// @param konto the account
    /// @param email confirmed address
    record Kontoinhaber(KontoId konto, String email) implements Handelnder {
        @Override
        public String kennung() {
            return "konto:" + konto.wert();
        }
    }

    /// Somebody without an account.
    record Unbekannt() implements Handelnder {
        @Override
        public String kennung() {
            return "ohne-konto";
        }
    }

    /// The program itself, for example a timer.
    record Programm() implements Handelnder {
        @Override
        public String kennung() {
            return "programm";
        }
    }
}
