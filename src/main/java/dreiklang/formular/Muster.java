package dreiklang.formular;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Regular expressions written by authors of packages. A step limit keeps even a badly written one
/// from running for ever.
final class Muster {

    private static final int MEISTE_SCHRITTE = 200_000;
    private static final int MEISTE_GEMERKTE = 1_000;
    private static final Map<String, Pattern> GEMERKT = new ConcurrentHashMap<>();

    private Muster() {}

    static boolean passt(String muster, String text) {
        if (GEMERKT.size() > MEISTE_GEMERKTE) {
            GEMERKT.clear();
        }
        var gelesen = GEMERKT.computeIfAbsent(muster, Pattern::compile);
        try {
            return gelesen.matcher(new Gezaehlt(text, new int[1])).matches();
        } catch (ZuVieleSchritte e) {
            return false;
        }
    }

    /// A text that counts how often it is looked at.
    private record Gezaehlt(CharSequence text, int[] schritte) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int stelle) {
            if (++schritte[0] > MEISTE_SCHRITTE) {
                throw new ZuVieleSchritte();
            }
            return text.charAt(stelle);
        }

        @Override
        public CharSequence subSequence(int von, int bis) {
            return new Gezaehlt(text.subSequence(von, bis), schritte);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class ZuVieleSchritte extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ZuVieleSchritte() {
            super("regular expression needs too many steps", null, false, false);
        }
    }
}
