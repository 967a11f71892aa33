package dreiklang.blattwerk;

import dreiklang.akte.Aktenblaetter;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.blattwerk.Nachfolge.Quelle;
import dreiklang.blattwerk.Seitenplan.Seitenwunsch;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokument;
import dreiklang.dokument.Dokumentauskunft;
import dreiklang.dokument.Dokumente;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the order of pages: join, divide, turn, sort, leave out. What comes out is a new
/// version or a new sheet; the originals stay as they are.
@Service
public class Seitenordnungen {

    /// Most pages that can be put in order at once.
    public static final int SEITEN = 200;

    private static final int QUELLEN = 20;

    private final Blattzugang zugang;
    private final Aktenblaetter blaetter;
    private final Seitenleser leser;
    private final Seitenbau bau;
    private final Nachfolge nachfolge;
    private final Dokumente dokumente;
    private final Dokumentauskunft auskunft;
    private final HerkunftRepository herkunft;
    private final TransactionTemplate transaktion;

    Seitenordnungen(
            Blattzugang zugang,
            Aktenblaetter blaetter,
            Seitenleser leser,
            Seitenbau bau,
            Nachfolge nachfolge,
            Dokumente dokumente,
            Dokumentauskunft auskunft,
            HerkunftRepository herkunft,
            TransactionTemplate transaktion) {
        this.zugang = zugang;
        this.blaetter = blaetter;
        this.leser = leser;
        this.bau = bau;
        this.nachfolge = nachfolge;
        this.dokumente = dokumente;
        this.auskunft = auskunft;
        this.herkunft = herkunft;
        this.transaktion = transaktion;
    }

    /// What can be put in order.
    ///
    /// @param quellen the sheet itself, then those whose pages are added
    /// @param unterschrieben whether one of them carries a signature, which ends with it
    /// @param alsVersion whether the result may be the next version of the sheet
    public record Vorlage(List<Seitenquelle> quellen, boolean unterschrieben, boolean alsVersion) {}

    /// One PDF of it.
    ///
    /// @param seiten how many pages it has
    public record Seitenquelle(Blattort ort, Dokument dokument, int seiten) {}

    /// What a Dokument was made of; empty when it was filed as it is.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see or no such version
    @Braucht(Recht.AKTE_LESEN)
    public List<Herkunft> herkunft(Blattort ort) {
        return herkunft.zu(zugang.lesbar(ort).id());
    }

    /// A sheet and others whose pages shall be added.
    ///
    /// @param dazu numbers of other sheets of the same Akte; their newest version counts
    /// @throws FachlicherFehler K-404 not an Akte one may lead or no such sheet, K-410 too many
    ///   pages, K-421 not a PDF, D-2xx when one cannot be read
    @Braucht(Recht.AKTE_FUEHREN)
    public Vorlage ansehen(Blattort ort, List<Integer> dazu) {
        var quellen = new ArrayList<Seitenquelle>();
        quellen.add(quelle(ort));
        for (int blatt : dazu.stream().limit(QUELLEN).toList()) {
            int version = blaetter.eines(ort.akte(), blatt).version().nummer();
            quellen.add(quelle(new Blattort(ort.akte(), blatt, version)));
        }
        if (quellen.stream().mapToInt(Seitenquelle::seiten).sum() > SEITEN) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-410", SEITEN);
        }
        boolean unterschrieben =
                quellen.stream().anyMatch(q -> auskunft.unterschrieben(q.dokument().ablage()));
        return new Vorlage(quellen, unterschrieben, nachfolge.alsVersionMoeglich(ort));
    }

    private Seitenquelle quelle(Blattort ort) {
        var dokument = zugang.fuehrbar(ort);
        if (!dokument.ablage().medientyp().equals(Seitenleser.PDF)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-421", ort.blatt());
        }
        return new Seitenquelle(ort, dokument, leser.seiten(dokument.ablage()));
    }

    /// Puts pages in order.
    ///
    /// @param vorlage what was looked at
    /// @param plan what is to become of each page
    /// @param alsVersion true: the next version of the sheet; false: new sheets at the end
    /// @return how many Dokumente came out
    /// @throws FachlicherFehler as `ansehen`, and K-418 no page is left, K-419 everything is as it
    ///   was, K-420 several Dokumente cannot be one version, K-201 the Akte is closed, K-2xx as in
    ///   `Versionen.ablegen`
    @Braucht(Recht.AKTE_FUEHREN)
    public int ordnen(Vorlage vorlage, Seitenplan plan, boolean alsVersion) {
        var quellen = vorlage.quellen();
        quellen.forEach(q -> zugang.fuehrbar(q.ort()));
        vollstaendig(quellen, plan);
        var neue = plan.dokumente();
        if (alsVersion && neue.size() > 1) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-420");
        }
        var inhalte = inhalte(quellen, bau.bauen(ablagen(quellen), neue));
        var spuren = neue.stream().map(n -> spur(quellen, n)).toList();
        var ort = quellen.getFirst().ort();
        transaktion.executeWithoutResult(t -> {
            if (alsVersion) {
                var unused = nachfolge.alsVersion(ort, inhalte.getFirst(), "", spuren.getFirst());
            } else {
                nachfolge.alsBlaetter(ort, inhalte, spuren);
            }
            zugang.protokoll(
                    "seiten.geordnet",
                    ort,
                    Map.of(
                            "ergebnisse", Integer.toString(neue.size()),
                            "seiten", Integer.toString(neue.stream().mapToInt(List::size).sum())));
        });
        return neue.size();
    }

    /// Every page of every source must be spoken of, so that none is lost by accident.
    private static void vollstaendig(List<Seitenquelle> quellen, Seitenplan plan) {
        var erwartet =
                IntStream.range(0, quellen.size())
                        .boxed()
                        .flatMap(q ->
                                IntStream.rangeClosed(1, quellen.get(q).seiten())
                                        .mapToObj(s -> List.of(q, s)))
                        .toList();
        if (!plan.seiten().stream()
                .map(s -> List.of(s.quelle(), s.seite()))
                .toList()
                .equals(erwartet)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-417");
        }
    }

    private static List<Ablage> ablagen(List<Seitenquelle> quellen) {
        return quellen.stream().map(q -> q.dokument().ablage()).toList();
    }

    private List<Ablage> inhalte(List<Seitenquelle> quellen, List<byte[]> pdfs) {
        var name = quellen.getFirst().dokument().ablage().name().replaceFirst("(?i)\\.pdf$", "");
        var inhalte = new ArrayList<Ablage>();
        for (byte[] pdf : pdfs) {
            var teil = pdfs.size() == 1 ? "" : "-Teil-" + (inhalte.size() + 1);
            inhalte.add(dokumente.annehmen(new ByteArrayInputStream(pdf), name + teil + ".pdf"));
        }
        return inhalte;
    }

    private static List<Quelle> spur(List<Seitenquelle> quellen, List<Seitenwunsch> dokument) {
        var spur = new ArrayList<Quelle>();
        for (int i = 0; i < quellen.size(); i++) {
            var seiten = Seitenplan.lesbar(dokument, i);
            if (!seiten.isEmpty()) {
                var quelle = quellen.get(i);
                spur.add(new Quelle(quelle.ort(), quelle.dokument().id(), seiten));
            }
        }
        return spur;
    }
}
