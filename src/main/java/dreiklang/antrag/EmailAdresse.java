package dreiklang.antrag;

/// What can be an e-mail address. Decides only whether it is worth trying; line breaks never pass.
final class EmailAdresse {

    private EmailAdresse() {}

    static boolean brauchbar(String text) {
        return text.length() <= 254
                && text.matches(
                        "[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\]+\\.[^\\s@.<>,;:\"()\\[\\]\\\\]{2,}");
    }
}
