package dreiklang.betrieb;

/// What the server answered.
///
/// @param status HTTP status
/// @param ziel header `Location`, empty when there is none
/// @param text body
record Antwort(int status, String ziel, String text) {

    /// Value of a hidden field of a form on this page.
    String feld(String name) {
        int stelle = text.indexOf("name=\"" + name + "\"");
        if (stelle < 0) {
            throw new IllegalStateException("no field " + name + " on the page, status " + status);
        }
        int anfang = text.indexOf("value=\"", stelle) + 7;
        return text.substring(anfang, text.indexOf('"', anfang));
    }
}
