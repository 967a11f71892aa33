package dreiklang.auskunft;

import dreiklang.akte.Akten;
import dreiklang.auskunft.Verarbeitung.Luecke;
import dreiklang.auskunft.Verarbeitung.Regelfrist;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Wortlaut;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.Vertraulichkeiten;
import dreiklang.leistung.Zielgruppe;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Verarbeitungsverzeichnis (Art. 30 DSGVO): read from the Leistungspakete whenever
/// somebody looks. What a package does not say is shown as missing.
@Service
public class Verarbeitungsverzeichnis {

    private static final int ZEILEN = 25;
    private static final int MASSNAHMEN = 20_000;

    private final Leistungen leistungen;
    private final Vertraulichkeiten vertraulichkeiten;
    private final Organisation organisation;
    private final Akten akten;
    private final JdbcClient sql;
    private final ApplicationEventPublisher ereignisse;

    Verarbeitungsverzeichnis(
            Leistungen leistungen,
            Vertraulichkeiten vertraulichkeiten,
            Organisation organisation,
            Akten akten,
            JdbcClient sql,
            ApplicationEventPublisher ereignisse) {
        this.leistungen = leistungen;
        this.vertraulichkeiten = vertraulichkeiten;
        this.organisation = organisation;
        this.akten = akten;
        this.sql = sql;
        this.ereignisse = ereignisse;
    }

    /// All, by name, public ones first.
    @Braucht(Recht.AUSKUNFT)
    public List<Verarbeitung> alle() {
        return schluessel().map(this::verarbeitung).toList();
    }

    /// A page of them.
    ///
    /// @param blatt number of the page, the first is 1
    @Braucht(Recht.AUSKUNFT)
    public Blatt<Verarbeitung> liste(int blatt) {
        var alle = schluessel().toList();
        int nummer = Math.clamp(blatt, 1, Math.max(1, (alle.size() + ZEILEN - 1) / ZEILEN));
        return new Blatt<>(
                alle.stream()
                        .skip((nummer - 1L) * ZEILEN)
                        .limit(ZEILEN)
                        .map(this::verarbeitung)
                        .toList(),
                nummer,
                ZEILEN,
                alle.size());
    }

    /// One of them.
    ///
    /// @throws FachlicherFehler K-495 when there is no such Leistung
    @Braucht(Recht.AUSKUNFT)
    public Verarbeitung ansehen(String leistung) {
        return schluessel()
                .filter(l -> l.wert().equals(leistung))
                .findFirst()
                .map(this::verarbeitung)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-495"));
    }

    /// The technical and organisational measures (Art. 32 DSGVO), as the Kommune describes them;
    /// empty until somebody has.
    @Braucht(Recht.AUSKUNFT)
    public String massnahmen() {
        return sql.sql("select wortlaut from auskunft.massnahmen")
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// Writes them down.
    ///
    /// @throws FachlicherFehler K-496 when it is too long
    @Braucht(Recht.AUSKUNFT)
    @Transactional
    public void massnahmen(String wortlaut) {
        var text = wortlaut.strip();
        if (text.length() > MASSNAHMEN) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-496");
        }
        sql.sql(
                        "insert into auskunft.massnahmen (wortlaut) values (:text) on conflict (eins) do update set wortlaut = excluded.wortlaut")
                .param("text", text)
                .update();
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "verarbeitung.massnahmen",
                        "verarbeitungsverzeichnis:massnahmen",
                        Map.of("zeichen", Integer.toString(text.length()))));
    }

    private Stream<LeistungsSchluessel> schluessel() {
        return Stream.of(false, true)
                .flatMap(intern -> leistungen.alle(intern).stream())
                .map(Leistung::schluessel);
    }

    private Verarbeitung verarbeitung(LeistungsSchluessel schluessel) {
        var paket = leistungen.paket(schluessel).orElseThrow();
        var l = paket.leistung();
        var angaben = Datenschutzkapitel.von(paket);
        var frist = frist(paket);
        return new Verarbeitung(
                schluessel.wert(),
                l.fassung(),
                l.name(),
                l.zustaendig(),
                l.intern(),
                vertraulichkeiten.alle().containsKey(schluessel),
                l.verortung().fuer().contains(Zielgruppe.UNTERNEHMEN),
                angaben.zweck(),
                l.rechtsgrundlagen(),
                angaben.personen(),
                angaben.besondere(),
                daten(paket.formular()),
                paket.dateien().containsKey("gebuehren.yaml"),
                fachverfahren(paket),
                angaben.empfaenger(),
                frist,
                luecken(l, angaben, frist));
    }

    private Set<Luecke> luecken(
            Leistung l, Datenschutzkapitel.Angaben angaben, Optional<Regelfrist> frist) {
        var fehlt = EnumSet.noneOf(Luecke.class);
        if (angaben.zweck().isEmpty()) {
            fehlt.add(Luecke.ZWECK);
        }
        if (l.rechtsgrundlagen().isEmpty()) {
            fehlt.add(Luecke.GRUNDLAGE);
        }
        if (organisation.einheit(l.zustaendig()).isEmpty()) {
            fehlt.add(Luecke.AMT);
        }
        if (frist.isEmpty()) {
            fehlt.add(Luecke.FRIST);
        }
        return fehlt;
    }

    private static Map<Datenart, List<Wortlaut>> daten(Formular formular) {
        var daten = new EnumMap<Datenart, List<Wortlaut>>(Datenart.class);
        formular.seiten().stream()
                .flatMap(s -> s.felder().stream())
                .flatMap(Feld::alle)
                .filter(f -> f.teile().isEmpty())
                .filter(f -> f.art() != Feldart.HINWEIS && f.art() != Feldart.BERECHNET)
                .forEach(f ->
                        daten.computeIfAbsent(Datenart.von(f), a -> new ArrayList<>())
                                .add(f.frage()));
        return daten;
    }

    /// What `anbindung.yaml` hands on.
    private static List<String> fachverfahren(Leistungspaket paket) {
        return paket.kapitel("anbindung.yaml").flatMap(k -> k.bei("zustellungen")).stream()
                .flatMap(k -> k.liste().stream())
                .flatMap(k -> k.text("an").stream())
                .distinct()
                .toList();
    }

    /// The period of the package, otherwise of the Aktenplan; empty when neither says one.
    Optional<Regelfrist> frist(Leistungspaket paket) {
        var kapitel = paket.kapitel("akte.yaml");
        var stelle = kapitel.flatMap(k -> k.text("aktenplan")).flatMap(akten::planstelle);
        var eigene =
                kapitel.flatMap(k -> k.text("aufbewahrung"))
                        .filter(j -> j.matches("[0-9]{1,3}"))
                        .map(Integer::valueOf);
        return eigene.or(() -> stelle.map(s -> s.aufbewahrung()))
                .map(jahre ->
                        new Regelfrist(
                                jahre,
                                kapitel.flatMap(k -> k.text("aktenplan")).orElse(""),
                                stelle.map(s -> s.name()).orElse(""),
                                stelle.map(s -> s.rechtsgrundlage()).orElse(""),
                                eigene.isPresent()));
    }
}
