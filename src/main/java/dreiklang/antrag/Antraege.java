package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.formular.Antworten;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Drossel;
import dreiklang.identitaet.KontoId;
import dreiklang.leistung.LeistungsSchluessel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/// The door of the Antraege: what was submitted, and what was sent later. Drafts have a door of
/// their own, [Entwuerfe], and so has submitting, [Einreichungen].
@Service
public class Antraege {

    private static final Duration RUECKBLICK = Duration.ofDays(365);
    private static final Duration GEMERKT = Duration.ofMinutes(10);

    private final AntragRepository antraege;
    private final Direkteingang direkteingang;
    private final Dokumente dokumente;
    private final Drossel drossel;
    private final Clock uhr;
    private final Nachreichungseingang nachreichungseingang;
    private volatile Rangliste rangliste = new Rangliste(List.of(), Instant.MIN);

    Antraege(
            AntragRepository antraege,
            Direkteingang direkteingang,
            Dokumente dokumente,
            Drossel drossel,
            Clock uhr,
            Nachreichungseingang nachreichungseingang) {
        this.antraege = antraege;
        this.direkteingang = direkteingang;
        this.dokumente = dokumente;
        this.drossel = drossel;
        this.uhr = uhr;
        this.nachreichungseingang = nachreichungseingang;
    }

    private record Rangliste(List<LeistungsSchluessel> schluessel, Instant stand) {}

    /// An Antrag by identifier.
    ///
    /// @throws FachlicherFehler A-404 when there is none
    @Offen("callers check who may see it")
    public Antrag finden(AntragId id) {
        return antraege.finden(id).orElseThrow(Zugangspruefung::unbekannt).antrag();
    }

    /// The files of an Antrag with names and checksums, in the order of the questions.
    @Offen("callers check who may see it")
    public List<Anhang> anhaenge(AntragId id) {
        return antraege.finden(id).orElseThrow(Zugangspruefung::unbekannt).anhaenge();
    }

    /// Submits answers that did not come through the pages: the demo Kommune, tests, other ways of
    /// arrival. Everything else is as on the pages: same checks, same transaction, same facts.
    ///
    /// @param dateien files by field name; they lie in the content store already
    /// @throws FachlicherFehler A-401 when there is no such Leistung, A-123 when the answers are
    ///   not complete, A-118 when others have to agree first
    @Offen("called by the program; whoever is signed in becomes the applicant")
    public Quittung einreichen(
            LeistungsSchluessel leistung,
            Antworten antworten,
            Map<String, List<Ablage>> dateien,
            Sprache sprache) {
        return direkteingang.einreichen(leistung, antworten, dateien, sprache);
    }

    /// The same as far as "Jetzt absenden": a complete draft, for example because others have to
    /// agree first.
    ///
    /// @throws FachlicherFehler as for submitting
    @Offen("called by the program; whoever is signed in becomes the applicant")
    public Zugang entwerfen(
            LeistungsSchluessel leistung,
            Antworten antworten,
            Map<String, List<Ablage>> dateien,
            Sprache sprache) {
        return direkteingang.entwerfen(leistung, antworten, dateien, sprache);
    }

    /// Takes in a Widerspruch that did not come through the pages, in the caller's transaction.
    /// What the person has begun and not sent gives way to it.
    ///
    /// @param antrag the Antrag whose Bescheid it is directed against
    /// @param bescheid what the Bescheid is called
    /// @throws FachlicherFehler A-133 when there is one already, A-134 when the Kommune has no form
    ///   for it, and with the reason when a file is refused
    @Offen("callers check who may do it; whoever is signed in has taken it in")
    public void widersprechen(
            Antrag antrag, String bescheid, String gruende, List<Resource> dateien) {
        direkteingang.widersprechen(
                antrag, bescheid, gruende, dateien.stream().map(this::annehmen).toList());
    }

    /// The Antrag that belongs to reference and PIN; wrong, foreign and absent look the same and
    /// are throttled.
    ///
    /// @param herkunft address the attempt comes from
    /// @throws FachlicherFehler A-429 after too many attempts
    @Offen("the PIN is the proof")
    public Optional<AntragId> anmelden(String referenz, String pin, String herkunft) {
        var gelesen = Referenz.lesen(referenz);
        String konto = "antrag:" + gelesen.orElse("unlesbar");
        if (!drossel.erlaubt(konto, herkunft)) {
            throw new FachlicherFehler(Fehlerart.ZU_OFT, "A-429");
        }
        var paar = gelesen.flatMap(antraege::zuReferenz);
        boolean passt =
                Pin.passt(
                        paar.map(AntragRepository.Schluesselpaar::pinHash).orElse(null),
                        gelesen.orElse(""),
                        pin);
        if (paar.isEmpty() || !passt) {
            drossel.gescheitert(konto, herkunft);
            return Optional.empty();
        }
        drossel.gelungen(konto, herkunft);
        return paar.map(AntragRepository.Schluesselpaar::id);
    }

    /// The Antraege of an account, newest first.
    @Offen("callers pass the signed-in account")
    public List<Antrag> von(KontoId konto) {
        return antraege.von(konto);
    }

    /// The Antraege a member of staff submitted herself, newest first.
    @Offen("callers pass the signed-in person")
    public List<Antrag> von(BeschaeftigteId person) {
        return antraege.von(person);
    }

    /// Keys of the public Leistungen with the most Antraege of the last twelve months, most first;
    /// at most ten minutes old.
    @Offen("public figure")
    public List<LeistungsSchluessel> meistgenutzt(int anzahl) {
        var jetzt = uhr.instant();
        var bekannt = rangliste;
        if (Duration.between(bekannt.stand(), jetzt).abs().compareTo(GEMERKT) > 0) {
            bekannt = new Rangliste(antraege.meistgenutzt(jetzt.minus(RUECKBLICK)), jetzt);
            rangliste = bekannt;
        }
        return bekannt.schluessel().stream().limit(anzahl).toList();
    }

    /// Takes in what the person sends in answer to a Nachforderung; files lie in the content store
    /// already.
    ///
    /// @throws FachlicherFehler A-131 when nothing was sent, A-132 when it is too much
    @Offen("callers check who may see the Antrag")
    public void nachreichen(AntragId id, String text, List<Ablage> dateien) {
        nachreichungseingang.nachreichen(id, text, dateien);
    }

    /// Takes in what the person sends in answer to a Nachforderung, with files as they were
    /// uploaded.
    ///
    /// @throws FachlicherFehler as `nachreichen`, and with the reason when a file is refused
    @Offen("callers check who may see the Antrag")
    public void nachreichenMitDateien(AntragId id, String text, List<Resource> dateien) {
        Nachreichungseingang.pruefen(text, dateien.size());
        nachreichungseingang.nachreichen(id, text, dateien.stream().map(this::annehmen).toList());
    }

    private Ablage annehmen(Resource datei) {
        var name = datei.getFilename();
        try (var strom = datei.getInputStream()) {
            return dokumente.annehmen(strom, name == null || name.isBlank() ? "datei" : name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was sent later, oldest first.
    @Offen("callers check who may see it")
    public List<Nachreichung> nachreichungen(AntragId id) {
        return antraege.nachreichungen(id);
    }
}
