package dreiklang.vorgang;

import dreiklang.akte.Aktenangaben.Beteiligter;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.dokument.DokumentId;
import dreiklang.formular.Antworten;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the addresses to which letters of a Vorgang go: that of the Antrag, or one the Amt
/// has found out.
@Service
public class Anschriften {

    private static final int ZEILEN = 6;
    private static final int LAENGE = 60;

    /// Name, street and place at least.
    private static final int WENIGSTENS = 3;

    private final Zutritt zutritt;
    private final Berichtigungen berichtigungen;
    private final Vorgangsakte akte;
    private final JdbcClient sql;

    Anschriften(Zutritt zutritt, Berichtigungen berichtigungen, Vorgangsakte akte, JdbcClient sql) {
        this.zutritt = zutritt;
        this.berichtigungen = berichtigungen;
        this.akte = akte;
        this.sql = sql;
    }

    /// The lines in the window; what the Amt has found out comes first.
    List<String> zeilen(Vorgang v) {
        return sql.sql("select zeilen from vorgang.anschrift where vorgang = :v")
                .param("v", v.id().wert())
                .query(String.class)
                .optional()
                .map(t -> t.lines().toList())
                .orElseGet(() -> Briefumgebung.empfaenger(berichtigungen.stand(v).geltend()));
    }

    /// Who asks, as the Akte names her, so that nobody has to type it again; nobody when the form
    /// asks for no name.
    static Optional<Beteiligter> antragsteller(Antworten antworten) {
        boolean benannt =
                !antworten.eins("nachname").isBlank() || !antworten.eins("betrieb_name").isBlank();
        return Optional.of(Briefumgebung.empfaenger(antworten))
                .filter(_ -> benannt)
                .map(zeilen ->
                        new Beteiligter(
                                0,
                                zeilen.getFirst(),
                                "Antragstellerin oder Antragsteller",
                                String.join(", ", zeilen.subList(1, zeilen.size()))));
    }

    /// Keeps the lines that stand on a PDF, in the caller's transaction: they never change.
    void gedruckt(DokumentId dokument, List<String> zeilen) {
        sql.sql(
                        "insert into vorgang.briefanschrift (dokument, zeilen) values (:d, :zeilen) on conflict (dokument) do nothing")
                .param("d", dokument.wert())
                .param("zeilen", String.join("\n", zeilen))
                .update();
    }

    /// The lines that stand on a PDF; none where nobody has kept them.
    List<String> gedruckte(DokumentId dokument) {
        return sql
                .sql("select zeilen from vorgang.briefanschrift where dokument = :d")
                .param("d", dokument.wert())
                .query(String.class)
                .optional()
                .stream()
                .flatMap(String::lines)
                .toList();
    }

    /// Whether a letter with these lines can arrive.
    static boolean vollstaendig(List<String> zeilen) {
        return zeilen.size() >= WENIGSTENS;
    }

    /// Whether a letter to the person can be posted as things stand.
    @Braucht(Recht.VORGANG_LESEN)
    public boolean bekannt(VorgangId id) {
        return vollstaendig(zeilen(zutritt.einsehbar(id)));
    }

    /// Refuses when no letter can be posted.
    ///
    /// @throws FachlicherFehler V-381 when name, street or place is missing
    void pruefen(Vorgang v) {
        if (!vollstaendig(zeilen(v))) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-381");
        }
    }

    /// Keeps the address for letters of this Vorgang.
    ///
    /// @param text lines as they stand in the window: name, street, place
    /// @throws FachlicherFehler V-382 with fewer than three or more than six lines, or too long
    ///   ones
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void festhalten(VorgangId id, String text) {
        var v = zutritt.sichtbar(id);
        var zeilen =
                Arrays.stream(text.split("\\R"))
                        .map(z -> z.replaceAll("\\p{Cntrl}", " ").strip())
                        .filter(z -> !z.isEmpty())
                        .toList();
        if (!vollstaendig(zeilen)
                || zeilen.size() > ZEILEN
                || zeilen.stream().anyMatch(z -> z.length() > LAENGE)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-382");
        }
        var ich = zutritt.ich().id();
        sql.sql(
                        """
                        insert into vorgang.anschrift (vorgang, zeilen, geaendert, geaendert_von) values (:v, :zeilen, :wann, :von)
                        on conflict (vorgang) do update set zeilen = :zeilen, geaendert = :wann, geaendert_von = :von
                        """)
                .param("v", id.wert())
                .param("zeilen", String.join("\n", zeilen))
                .param("wann", Timestamp.from(akte.jetzt()))
                .param("von", ich.wert(), Types.OTHER)
                .update();
        akte.vermerken(v, new Schritt(akte.jetzt(), "anschrift", Optional.of(ich), ""));
    }
}
