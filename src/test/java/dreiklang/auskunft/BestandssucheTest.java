package dreiklang.auskunft;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Personenbestand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How the search goes from one module to the next, and what a decision means for what hangs on it.
class BestandssucheTest {

    private static final Personenbestand.Gesucht MIRA =
            new Personenbestand.Gesucht("Mira", "Söllner", Optional.empty(), "");

    private record Regal(List<Personenbestand.Fund> nachName, List<Personenbestand.Fund> alle)
            implements Personenbestand {

        @Override
        public Set<String> arten() {
            return Set.of("probe");
        }

        @Override
        public List<Fund> zurPerson(Gesucht wer, int hoechstens) {
            return nachName.stream().limit(hoechstens).toList();
        }

        @Override
        public List<Fund> zuBezuegen(Collection<String> bezuege, int hoechstens) {
            return alle.stream()
                    .filter(f -> bezuege.contains(f.ueber()))
                    .limit(hoechstens)
                    .toList();
        }
    }

    private static Personenbestand.Fund fund(
            String gegenstand, String ueber, String leistung, String... bezuege) {
        return new Personenbestand.Fund(
                "probe",
                gegenstand,
                ueber,
                leistung,
                "",
                "",
                Instant.EPOCH,
                List.of(),
                Map.of(),
                Set.of(bezuege));
    }

    @Test
    void vomKontoFuehrtDerWegUeberAntragUndVorgangBisZurAkte() {
        var antraege =
                new Regal(List.of(), List.of(fund("antrag:1", "konto:1", "wohngeld", "antrag:1")));
        var vorgaenge =
                new Regal(
                        List.of(),
                        List.of(fund("vorgang:1", "antrag:1", "wohngeld", "vorgang:1", "akte:1")));
        var akten = new Regal(List.of(), List.of(fund("akte:1", "akte:1", "")));
        var ergebnis =
                new Bestandssuche(List.of(akten, vorgaenge, antraege))
                        .suchen(MIRA, Set.of("konto:1"));
        assertThat(ergebnis.funde())
                .extracting(t -> t.fund().gegenstand(), t -> t.sicher(), t -> t.fund().leistung())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("antrag:1", true, "wohngeld"),
                        org.assertj.core.groups.Tuple.tuple("vorgang:1", true, "wohngeld"),
                        org.assertj.core.groups.Tuple.tuple("akte:1", true, "wohngeld"));
    }

    @Test
    void wasNurAnEinemNamenHaengtIstNichtSicherUndWasDaranHaengtAuchNicht() {
        var antraege = new Regal(List.of(fund("antrag:2", "", "", "antrag:2")), List.of());
        var zahlungen = new Regal(List.of(), List.of(fund("zahlung:2", "antrag:2", "")));
        var ergebnis = new Bestandssuche(List.of(antraege, zahlungen)).suchen(MIRA, Set.of());
        assertThat(ergebnis.funde())
                .extracting(t -> t.fund().gegenstand(), t -> t.sicher())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("antrag:2", false),
                        org.assertj.core.groups.Tuple.tuple("zahlung:2", false));
    }

    @Test
    void mehrAlsErlaubtWirdGesagtUndNichtVerschwiegen() {
        var viele =
                IntStream.rangeClosed(1, Bestandssuche.HOECHSTENS + 1)
                        .mapToObj(n -> fund("probe:" + n, "", ""))
                        .toList();
        var ergebnis =
                new Bestandssuche(List.of(new Regal(viele, List.of()))).suchen(MIRA, Set.of());
        assertThat(ergebnis.funde()).hasSize(Bestandssuche.HOECHSTENS);
        assertThat(ergebnis.abgebrochen()).containsExactly("probe");
    }

    @Test
    void wasNichtEntschiedenIstFolgtDemWoranEsHaengt() {
        var zeilen = new ArrayList<Fundzeile>();
        zeilen.add(zeile(1, fund("antrag:1", "", "", "antrag:1"), Fundentscheid.ANDERE_PERSON));
        zeilen.add(zeile(2, fund("vorgang:1", "antrag:1", "", "vorgang:1"), Fundentscheid.OFFEN));
        zeilen.add(zeile(3, fund("sendung:1", "vorgang:1", ""), Fundentscheid.OFFEN));
        zeilen.add(zeile(4, fund("akte:9", "", ""), Fundentscheid.OFFEN));
        assertThat(Auskunftsfunde.wirksam(zeilen))
                .extracting(Fundzeile::wirksam)
                .containsExactly(
                        Fundentscheid.ANDERE_PERSON,
                        Fundentscheid.ANDERE_PERSON,
                        Fundentscheid.ANDERE_PERSON,
                        Fundentscheid.OFFEN);
    }

    private static Fundzeile zeile(int nummer, Personenbestand.Fund fund, Fundentscheid entscheid) {
        return new Fundzeile(nummer, fund, false, false, entscheid, entscheid, "");
    }

    @Test
    void wasEinePersonGeschriebenHatWirdKeineUeberschriftUndKeineTabelle() {
        assertThat(Auskunftstext.sicher("# Titel\n| a | b |"))
                .isEqualTo("\\# Titel / \\| a \\| b \\|");
    }

    @Test
    void nachDerAuskunftGehtNichtsMehr() {
        for (var stand : Ersuchenstand.values()) {
            assertThat(Ersuchenstand.ERTEILT.darfNach(stand)).isFalse();
            assertThat(Ersuchenstand.ABGELEHNT.darfNach(stand)).isFalse();
        }
        assertThat(Ersuchenstand.EINGEGANGEN.darfNach(Ersuchenstand.ERTEILT)).isFalse();
    }
}
