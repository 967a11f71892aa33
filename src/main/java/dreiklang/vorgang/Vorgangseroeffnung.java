package dreiklang.vorgang;

import dreiklang.ablauf.Ablaeufe.Umgebung;
import dreiklang.akte.Ablageauftrag;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenangaben.Beteiligter;
import dreiklang.akte.Aktenzeichen;
import dreiklang.antrag.Antraege;
import dreiklang.antrag.Antrag;
import dreiklang.antrag.AntragEingereicht;
import dreiklang.basis.Bruchstelle;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Sprache;
import dreiklang.basis.YamlKnoten;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Dokumente;
import dreiklang.formular.Formulare;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.Leistungspaket;
import dreiklang.seite.Spur;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Opens a Vorgang with its Akte as soon as an Antrag is durable.
@Component
class Vorgangseroeffnung {

    private static final Logger LOG = LoggerFactory.getLogger(Vorgangseroeffnung.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Pattern PLATZHALTER = Pattern.compile("\\{([^{}]*)}");
    private static final int BETREFF = 200;
    private static final int ZIEL_TAGE = 14;

    private final Antraege antraege;
    private final Leistungen leistungen;
    private final Vorschlaege vorschlaege;
    private final Formulare formulare;
    private final Organisation organisation;
    private final Dokumente dokumente;
    private final Akten akten;
    private final VorgangRepository vorgaenge;
    private final VerlaufRepository verlauf;
    private final Ablaufsteuerung ablauf;
    private final Zuweisung zuweisung;
    private final ApplicationEventPublisher ereignisse;
    private final Fristen fristen;
    private final Clock uhr;

    Vorgangseroeffnung(
            Antraege antraege,
            Leistungen leistungen,
            Vorschlaege vorschlaege,
            Formulare formulare,
            Organisation organisation,
            Dokumente dokumente,
            Akten akten,
            VorgangRepository vorgaenge,
            VerlaufRepository verlauf,
            Ablaufsteuerung ablauf,
            Zuweisung zuweisung,
            ApplicationEventPublisher ereignisse,
            Fristen fristen,
            Clock uhr) {
        this.antraege = antraege;
        this.leistungen = leistungen;
        this.vorschlaege = vorschlaege;
        this.formulare = formulare;
        this.organisation = organisation;
        this.dokumente = dokumente;
        this.akten = akten;
        this.vorgaenge = vorgaenge;
        this.verlauf = verlauf;
        this.ablauf = ablauf;
        this.zuweisung = zuweisung;
        this.ereignisse = ereignisse;
        this.fristen = fristen;
        this.uhr = uhr;
    }

    /// The fact may come twice; the second time nothing happens.
    @ApplicationModuleListener
    void bei(AntragEingereicht tatsache) {
        if (vorgaenge.zu(tatsache.antrag()).isPresent()) {
            return;
        }
        var antrag = antraege.finden(tatsache.antrag());
        Spur.referenz(antrag.referenz());
        var paket = leistungen.paket(tatsache.leistung(), tatsache.fassung());
        Bruchstelle.erreicht("vorgang.vor-eroeffnen");
        eroeffnen(antrag, paket);
        Bruchstelle.erreicht("vorgang.eroeffnet");
    }

    private void eroeffnen(Antrag antrag, Leistungspaket paket) {
        var antworten = antrag.antworten().werte();
        var zuteilung =
                zuweisung.fuer(
                        new Zuweisung.Frage(antrag.leistung(), antworten, antrag.beschaeftigte()),
                        paket.leistung().zustaendigFuer(antworten));
        String einheit = zuteilung.einheit();
        String betreff = betreff(paket, antrag);
        var id =
                eroeffnen(
                        antrag,
                        paket,
                        einheit,
                        betreff,
                        v ->
                                akten.oeffnen(
                                        new Ablageauftrag(
                                                paket,
                                                v.bezug(),
                                                betreff,
                                                einheit,
                                                antragsteller(antrag))));
        zuweisung.eintragen(id, zuteilung);
    }

    /// Who asked is entered in the Akte as well, so that nobody has to type it again.
    private static Optional<Beteiligter> antragsteller(Antrag antrag) {
        var antworten = antrag.antworten();
        var zeilen = Briefumgebung.empfaenger(antworten);
        boolean benannt =
                !antworten.eins("nachname").isBlank() || !antworten.eins("betrieb_name").isBlank();
        return benannt
                ? Optional.of(
                        new Beteiligter(
                                zeilen.getFirst(),
                                "Antragstellerin oder Antragsteller",
                                String.join(", ", zeilen.subList(1, zeilen.size()))))
                : Optional.empty();
    }

    /// Opens what is directed against the Bescheid of another Vorgang: in its unit and its Akte,
    /// which goes on for it.
    VorgangId gegen(Vorgang ausgang, Antrag antrag, Leistungspaket paket) {
        String betreff = "Widerspruch: " + ausgang.betreff();
        var zeichen = new Aktenzeichen(ausgang.aktenzeichen());
        akten.fortfuehren(zeichen);
        return eroeffnen(antrag, paket, ausgang.einheit(), betreff, v -> zeichen);
    }

    private VorgangId eroeffnen(
            Antrag antrag,
            Leistungspaket paket,
            String einheit,
            String betreff,
            Function<VorgangId, Aktenzeichen> wo) {
        var id = new VorgangId(Zufall.kennung(uhr));
        String kennung = ablauf.bereitstellen(paket);
        var lage = ablauf.starten(kennung, id, umgebung(antrag, paket));
        var papiere = dokumente.zu(antrag.id().bezug());
        var zeichen = wo.apply(id);
        Spur.vorgang(zeichen.wert(), antrag.referenz());
        LOG.atInfo().addKeyValue("einheit", einheit).log("a Vorgang is opened");
        vorgaenge.anlegen(
                neu(id, antrag, paket, einheit, zeichen.wert(), betreff, kennung, lage.instanz()));
        ablauf.eintragen(id, kennung, lage);
        papiere.forEach(d -> akten.ablegen(zeichen, d.id(), d.ablage().name()));
        fristen.beginnen(id, paket, antrag.eingereicht());
        verlauf.schritt(id, new Schritt(antrag.eingereicht(), "eroeffnet", Optional.empty(), ""));
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "vorgang.eroeffnet",
                        id.bezug(),
                        Map.of("antrag", antrag.id().bezug(), "einheit", einheit)));
        ereignisse.publishEvent(
                new VorgangEroeffnet(
                        id, antrag.id(), antrag.leistung(), einheit, antrag.eingereicht()));
        return id;
    }

    private Umgebung umgebung(Antrag antrag, Leistungspaket paket) {
        return new Umgebung(
                vorschlaege.ergaenzt(paket, antrag.antworten().werte()),
                schritt -> {
                    throw new IllegalStateException("before the first Aufgabe: " + schritt);
                });
    }

    /// After the target days of the Leistung from `kennzahlen.yaml`.
    private static LocalDate ziel(Antrag antrag, Leistungspaket paket) {
        long tage =
                paket.kapitel("kennzahlen.yaml")
                        .flatMap(k -> k.text("ziel_tage"))
                        .filter(t -> t.matches("[0-9]{1,4}"))
                        .map(Long::parseLong)
                        .orElse((long) ZIEL_TAGE);
        return antrag.eingereicht().atZone(ZONE).toLocalDate().plusDays(tage);
    }

    /// Only where the Ablauf asks for her: a superior has no business with Beihilfe.
    private Optional<BeschaeftigteId> vorgesetzte(Antrag antrag, String kennung) {
        return antrag.beschaeftigte()
                .filter(_ -> ablauf.brauchtVorgesetzte(kennung))
                .flatMap(organisation::person)
                .flatMap(Beschaeftigte::vorgesetzte);
    }

    private Vorgang neu(
            VorgangId id,
            Antrag antrag,
            Leistungspaket paket,
            String einheit,
            String zeichen,
            String betreff,
            String kennung,
            String instanz) {
        var ziel = Optional.of(ziel(antrag, paket));
        return new Vorgang(
                id,
                0,
                antrag.id(),
                antrag.referenz(),
                antrag.leistung(),
                antrag.fassung(),
                antrag.eingereicht(),
                antrag.beschaeftigte(),
                vorgesetzte(antrag, kennung),
                einheit,
                zeichen,
                betreff,
                Vorgangsstand.EINGEGANGEN,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                ziel,
                ziel,
                Duration.ZERO,
                Optional.empty(),
                kennung,
                instanz);
    }

    /// The Betreff of `akte.yaml` filled with answers, otherwise the name of the Leistung.
    private String betreff(Leistungspaket paket, Antrag antrag) {
        var antworten = new HashMap<String, String>();
        formulare
                .lesbar(paket.formular(), antrag.antworten(), Sprache.DE)
                .forEach(a -> a.angaben().forEach(g -> antworten.put(g.feld(), g.antwort())));
        String muster =
                paket.kapitel("akte.yaml")
                        .flatMap((YamlKnoten k) -> k.text("betreff"))
                        .orElse(paket.leistung().name().deutsch());
        String text =
                PLATZHALTER
                        .matcher(muster)
                        .replaceAll(t ->
                                Matcher.quoteReplacement(antworten.getOrDefault(t.group(1), "")))
                        .replaceAll("\\s+", " ")
                        .strip();
        return text.length() > BETREFF ? text.substring(0, BETREFF) : text;
    }
}
