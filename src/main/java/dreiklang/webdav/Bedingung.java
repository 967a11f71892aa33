package dreiklang.webdav;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The header `If` of RFC 4918, section 10.4: lists of marks and entity tags, one of which has to
/// be true; and all marks the program has named.
final class Bedingung {

    private static final Pattern TEIL =
            Pattern.compile("\\G\\s*(?:(\\()|(\\))|(Not)\\b|<([^>]*)>|\\[([^\\]]*)])\\s*");

    /// What a resource is now.
    ///
    /// @param marken the marks that hold it
    /// @param etag its entity tag, empty for none
    record Zustand(Set<String> marken, String etag) {}

    private record Pruefung(boolean nicht, String marke, String etag) {

        boolean gilt(Zustand zustand) {
            boolean trifft =
                    marke.isEmpty()
                            ? zustand.etag().equals(etag)
                            : zustand.marken().contains(marke);
            return trifft != nicht;
        }
    }

    private record Liste(String ziel, List<Pruefung> pruefungen) {}

    private final List<Liste> listen = new ArrayList<>();
    private final Set<String> marken = new HashSet<>();

    private Bedingung() {}

    /// @throws Absage 400 when it cannot be read
    static Bedingung lesen(String kopf) {
        var bedingung = new Bedingung();
        var treffer = TEIL.matcher(kopf);
        int bis = 0;
        String ziel = "";
        boolean nicht = false;
        List<Pruefung> offen = null;
        while (bis < kopf.length() && treffer.find()) {
            bis = treffer.end();
            if (treffer.group(1) != null && offen == null) {
                offen = new ArrayList<>();
            } else if (treffer.group(2) != null && offen != null && !offen.isEmpty()) {
                bedingung.listen.add(new Liste(ziel, List.copyOf(offen)));
                offen = null;
            } else if (treffer.group(3) != null && offen != null) {
                nicht = true;
            } else if (treffer.group(4) != null && offen == null) {
                ziel = treffer.group(4);
            } else if (offen != null) {
                offen.add(bedingung.pruefung(nicht, treffer.group(4), treffer.group(5)));
                nicht = false;
            } else {
                throw new Absage(400, "K-278");
            }
        }
        if (bis < kopf.length() || offen != null || !kopf.isBlank() && bedingung.listen.isEmpty()) {
            throw new Absage(400, "K-278");
        }
        return bedingung;
    }

    private Pruefung pruefung(
            boolean nicht,
            @org.jspecify.annotations.Nullable String marke,
            @org.jspecify.annotations.Nullable String etag) {
        if (marke != null) {
            marken.add(marke);
            return new Pruefung(nicht, marke, "");
        }
        return new Pruefung(nicht, "", etag == null ? "" : etag);
    }

    /// The marks the program has named.
    Set<String> marken() {
        return marken;
    }

    /// One of the lists is true, or there is none.
    ///
    /// @param zustand what a resource is now; the empty address is the one of the request
    /// @throws Absage 412 otherwise
    void pruefen(Function<String, Zustand> zustand) {
        if (!listen.isEmpty()
                && listen.stream()
                        .noneMatch(l -> {
                            var jetzt = zustand.apply(l.ziel());
                            return l.pruefungen().stream().allMatch(p -> p.gilt(jetzt));
                        })) {
            throw new Absage(412, "K-278");
        }
    }
}
