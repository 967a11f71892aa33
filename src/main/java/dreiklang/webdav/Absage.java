package dreiklang.webdav;

/// Something a program asked for and does not get, with the status it understands and the sentence
/// for the person.
final class Absage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String bedingung;

    Absage(int status, String code) {
        this(status, code, "");
    }

    /// @param bedingung name of the condition of RFC 4918, section 16, that is not met
    Absage(int status, String code, String bedingung) {
        super(status + " " + code);
        this.status = status;
        this.code = code;
        this.bedingung = bedingung;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String bedingung() {
        return bedingung;
    }
}
