package dreiklang.auskunft.web;

import dreiklang.auskunft.EAkteZeile;
import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;
import java.time.LocalDate;
import java.util.stream.Collectors;

/// The way of the units to the E-Akte.
///
/// @param rahmen language, token, who is signed in
/// @param heute today
/// @param blatt this page
public record EAkteAnsicht(Rahmen rahmen, LocalDate heute, Blatt<EAkteZeile> blatt) {

    private static final int WENIGE = 3;

    /// Since when there are Akten.
    public String erste(EAkteZeile z) {
        return z.zahl().flatMap(x -> x.erste()).map(rahmen::tagKurz).orElse("–");
    }

    /// A figure, or a dash before the first night.
    public String akten(EAkteZeile z) {
        return z.zahl()
                .map(x -> String.format(rahmen.sprache().locale(), "%,d", x.akten()))
                .orElse("–");
    }

    /// A figure, or a dash before the first night.
    public String dokumente(EAkteZeile z) {
        return z.zahl()
                .map(x -> String.format(rahmen.sprache().locale(), "%,d", x.dokumente()))
                .orElse("–");
    }

    /// How many people; one or two are not told apart, nobody shall be watched.
    public String menschen(EAkteZeile z) {
        return z.zahl().map(EAkteAnsicht::taetig).orElse("–");
    }

    static String taetig(EAkteZeile.Zahl zahl) {
        return zahl.taetig() > 0 && zahl.taetig() < WENIGE
                ? "< " + WENIGE
                : Integer.toString(zahl.taetig());
    }

    /// What the figures say.
    public String gezaehlt(EAkteZeile z) {
        return z.zahl().map(x -> stufe(x.stufe().name())).orElse("–");
    }

    /// What was reported, with the planned day.
    public String gemeldet(EAkteZeile z) {
        return z.meldung()
                .map(m ->
                        stufe(m.stufe().name())
                                + m.geplant()
                                        .map(t ->
                                                ", "
                                                        + rahmen.text(
                                                                "auskunft.eakte.geplant-am",
                                                                rahmen.tag(t)))
                                        .orElse(""))
                .orElse(rahmen.text("auskunft.eakte.nicht-gemeldet"));
    }

    /// What does not fit together.
    public String unstimmig(EAkteZeile z) {
        return z.unstimmigkeiten(heute).stream()
                .map(u -> rahmen.text("auskunft.eakte.unstimmig." + u.name()))
                .collect(Collectors.joining(" "));
    }

    private String stufe(String name) {
        return rahmen.text("auskunft.eakte.stufe." + name);
    }
}
