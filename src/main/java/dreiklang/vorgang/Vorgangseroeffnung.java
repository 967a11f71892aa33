package dreiklang.vorgang;

import dreiklang.ablauf.Ablaeufe.Umgebung;
import dreiklang.akte.Ablageauftrag;
import dreiklang.akte.Akten;
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
    private static final Pattern PLATZHALTER = Pattern.compile("\\{([^{}]*)}");
    private static final int BETREFF = 200;

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
        var werFragt = Anschriften.antragsteller(antrag.antworten());
        var id =
                eroeffnen(
                        antrag,
                        paket,
                        einheit,
                        betreff,
                        v ->
                                akten.oeffnen(
                                        new Ablageauftrag(
                                                paket, v.bezug(), betreff, einheit, werFragt)));
        zuweisung.eintragen(id, zuteilung);
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
        var ziel = Optional.of(Fristen.ziel(paket, antrag.eingereicht()));
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
