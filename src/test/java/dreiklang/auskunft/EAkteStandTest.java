package dreiklang.auskunft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.Stadttest;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenfuehrung;
import dreiklang.akte.Neuanlage;
import dreiklang.auskunft.EAkteZeile.Meldung;
import dreiklang.auskunft.EAkteZeile.Unstimmigkeit;
import dreiklang.auskunft.EAkteZeile.Zahl;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.transaction.support.TransactionTemplate;

/// The way to the E-Akte: counted from use, beside what was reported.
class EAkteStandTest extends Stadttest {

    private static final LocalDate HEUTE = LocalDate.of(2026, 11, 23);

    @Autowired private EAkteStand stand;
    @Autowired private EAkteZaehlung zaehlung;
    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Akten akten;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private ApplicationEventMulticaster verteiler;

    @BeforeEach
    void laden() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
    }

    @Test
    void werEineAkteAnlegtZaehltInSeinerEinheit() {
        als(
                "a.berger",
                () -> fuehrung.anlegen(new Neuanlage("36.20.20", "Gezählte Akte", "36.1", "")));
        zaehlung.niederschreiben();
        List<EAkteStandGezaehlt> gemeldet = new CopyOnWriteArrayList<>();
        ApplicationListener<PayloadApplicationEvent<?>> hoerer =
                e -> {
                    if (e.getPayload() instanceof EAkteStandGezaehlt g) {
                        gemeldet.add(g);
                    }
                };
        verteiler.addApplicationListener(hoerer);
        try {
            transaktion.executeWithoutResult(t -> zaehlung.zaehlen());
            int einmal = gemeldet.size();
            transaktion.executeWithoutResult(t -> zaehlung.zaehlen());
            assertThat(gemeldet).as("what has not changed is not told again").hasSize(einmal);
        } finally {
            verteiler.removeApplicationListener(hoerer);
        }
        var zahl = zeile("36.1").zahl().orElseThrow();
        assertThat(zahl.akten()).isPositive();
        assertThat(zahl.erste()).isPresent();
        assertThat(zahl.taetig()).isPositive();
        assertThat(zahl.koepfe()).isEqualTo(organisation.personen("36.1").size());
    }

    @Test
    void gemeldetWirdMitTagUndZielUndNurWasSeinKann() {
        als(
                "k.reuter",
                () -> {
                    stand.melden(
                            "63",
                            EAkteStufe.VOLL,
                            Optional.empty(),
                            Optional.of(stand.heute().plusDays(30)),
                            "Alle Bauanträge");
                    return true;
                });
        assertThat(zeile("63").meldung().orElseThrow().ziel()).isEqualTo("Alle Bauanträge");
        assertThat(
                        code(() -> {
                            stand.melden(
                                    "63",
                                    EAkteStufe.VOLL,
                                    Optional.of(stand.heute().plusDays(1)),
                                    Optional.empty(),
                                    "");
                            return true;
                        }))
                .isEqualTo("K-499");
        assertThat(
                        code(() -> {
                            stand.melden(
                                    "gibt-es-nicht",
                                    EAkteStufe.VOLL,
                                    Optional.empty(),
                                    Optional.empty(),
                                    "");
                            return true;
                        }))
                .isEqualTo("K-497");
    }

    @Test
    void vierVonFuenfSindVollUndOhneMenschenIstEsNochNicht() {
        assertThat(EAkteStufe.gezaehlt(0, 5, 5)).isEqualTo(EAkteStufe.NOCH_NICHT);
        assertThat(EAkteStufe.gezaehlt(9, 0, 5)).isEqualTo(EAkteStufe.NOCH_NICHT);
        assertThat(EAkteStufe.gezaehlt(9, 3, 5)).isEqualTo(EAkteStufe.TEILWEISE);
        assertThat(EAkteStufe.gezaehlt(9, 4, 5)).isEqualTo(EAkteStufe.VOLL);
    }

    @Test
    void wasNichtZusammenpasstWirdGenannt() {
        assertThat(mit(EAkteStufe.VOLL, EAkteStufe.NOCH_NICHT, HEUTE.minusDays(1)))
                .containsExactly(Unstimmigkeit.WENIGER_GENUTZT, Unstimmigkeit.PLAN_VERSTRICHEN);
        assertThat(mit(EAkteStufe.NOCH_NICHT, EAkteStufe.TEILWEISE, HEUTE.plusDays(1)))
                .containsExactly(Unstimmigkeit.MEHR_GENUTZT);
        assertThat(mit(EAkteStufe.VOLL, EAkteStufe.VOLL, HEUTE.minusDays(1))).isEmpty();
    }

    private static java.util.Set<Unstimmigkeit> mit(
            EAkteStufe gemeldet, EAkteStufe gezaehlt, LocalDate geplant) {
        return new EAkteZeile(
                        "1",
                        "Amt",
                        Optional.of(new Zahl(HEUTE, Optional.empty(), 1, 1, 1, 1, gezaehlt)),
                        Optional.of(
                                new Meldung(
                                        gemeldet,
                                        Optional.empty(),
                                        Optional.of(geplant),
                                        "",
                                        Instant.EPOCH)))
                .unstimmigkeiten(HEUTE);
    }

    private EAkteZeile zeile(String einheit) {
        return als("k.reuter", () -> stand.ansehen(einheit, Sprache.DE));
    }

    private String code(Supplier<Boolean> was) {
        var fehler = catchThrowableOfType(FachlicherFehler.class, () -> als("k.reuter", was));
        return fehler == null ? "" : fehler.code();
    }

    private <T> T als(String wer, Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename(wer).orElseThrow().id(), arbeit);
    }
}
