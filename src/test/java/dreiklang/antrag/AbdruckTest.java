package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Virenpruefung;
import dreiklang.formular.Antworten;
import dreiklang.leistung.LeistungsSchluessel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AbdruckTest {

    private static final LeistungsSchluessel REITEN = new LeistungsSchluessel("reitkennzeichen");
    private static final Antworten ANTWORTEN =
            new Antworten(Map.of("vorname", List.of("Erika"), "nachname", List.of("Muster")));

    @Test
    void dieReihenfolgeDerFelderAendertDenAbdruckNicht() {
        var eine = new LinkedHashMap<String, List<String>>();
        eine.put("nachname", List.of("Muster"));
        eine.put("vorname", List.of("Erika"));
        var andere = new LinkedHashMap<String, List<String>>();
        andere.put("vorname", List.of("Erika"));
        andere.put("nachname", List.of("Muster"));
        assertThat(Abdruck.von(new Antworten(eine))).isEqualTo(Abdruck.von(new Antworten(andere)));
    }

    @Test
    void jedeAenderungAendertDenAbdruck() {
        var urspruenglich = Abdruck.von(REITEN, 1, ANTWORTEN, List.of(datei("a")));
        assertThat(Abdruck.von(REITEN, 2, ANTWORTEN, List.of(datei("a"))))
                .isNotEqualTo(urspruenglich);
        assertThat(Abdruck.von(REITEN, 1, ANTWORTEN, List.of())).isNotEqualTo(urspruenglich);
        assertThat(Abdruck.von(REITEN, 1, ANTWORTEN, List.of(datei("b"))))
                .isNotEqualTo(urspruenglich);
        assertThat(
                        Abdruck.von(
                                REITEN,
                                1,
                                ANTWORTEN.mit("vorname", List.of("Erik", "a")),
                                List.of(datei("a"))))
                .isNotEqualTo(urspruenglich);
    }

    @Test
    void verschobeneGrenzenGebenEinenAnderenAbdruck() {
        var eins = new Antworten(Map.of("a", List.of("1:b"), "c", List.of("")));
        var zwei = new Antworten(Map.of("a", List.of("1", "b"), "c", List.of("")));
        assertThat(Abdruck.von(eins)).isNotEqualTo(Abdruck.von(zwei));
    }

    private static Anhang datei(String inhalt) {
        var ablage =
                new Ablage(
                        Pruefsumme.von(inhalt),
                        1,
                        "application/pdf",
                        "x.pdf",
                        Virenpruefung.UNAUFFAELLIG);
        return new Anhang(new DokumentId(new UUID(1, 2)), "nachweise", ablage);
    }
}
