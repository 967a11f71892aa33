package dreiklang.antrag;

import dreiklang.basis.Personenbestand;
import dreiklang.basis.Sprache;
import dreiklang.formular.Antworten;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.identitaet.KontoId;
import dreiklang.leistung.Leistung;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What Antraege and drafts say about a person.
@Component
class Antragsbestand implements Personenbestand {

    private static final String ANTRAG = "antrag";
    private static final String ENTWURF = "entwurf";

    private final AntragRepository antraege;
    private final EntwurfRepository entwuerfe;
    private final Fassungen fassungen;
    private final Formulare formulare;

    Antragsbestand(
            AntragRepository antraege,
            EntwurfRepository entwuerfe,
            Fassungen fassungen,
            Formulare formulare) {
        this.antraege = antraege;
        this.entwuerfe = entwuerfe;
        this.fassungen = fassungen;
        this.formulare = formulare;
    }

    @Override
    public Set<String> arten() {
        return Set.of(ANTRAG, ENTWURF);
    }

    @Override
    public List<Fund> zurPerson(Gesucht wer, int hoechstens) {
        return Stream.concat(
                        antraege.nennen(wer, hoechstens).stream().map(f -> fund(f, "")),
                        entwuerfe.offeneVon(wer.email(), hoechstens).stream().map(e -> fund(e, "")))
                .limit(hoechstens)
                .toList();
    }

    @Override
    public List<Fund> zuBezuegen(Collection<String> bezuege, int hoechstens) {
        var funde = new ArrayList<Fund>();
        for (var konto : Personenbestand.kennungen(bezuege, "konto")) {
            var ueber = "konto:" + konto;
            antraege.von(new KontoId(konto)).stream()
                    .flatMap(a -> antraege.finden(a.id()).stream())
                    .map(f -> fund(f, ueber))
                    .forEach(funde::add);
            entwuerfe.offeneVon(new KontoId(konto)).forEach(e -> funde.add(fund(e, ueber)));
        }
        for (var antrag : Personenbestand.kennungen(bezuege, ANTRAG)) {
            antraege.finden(new AntragId(antrag))
                    .map(f -> fund(f, ANTRAG + ":" + antrag))
                    .ifPresent(funde::add);
            antraege.folgen(new AntragId(antrag)).stream()
                    .flatMap(a -> antraege.finden(a.id()).stream())
                    .map(f -> fund(f, ANTRAG + ":" + antrag))
                    .forEach(funde::add);
        }
        return funde.stream().limit(hoechstens).toList();
    }

    @Override
    public Nachlass loslassen(Collection<String> bezuege) {
        var weg = antraege.vernichten(Personenbestand.kennungen(bezuege, ANTRAG));
        return new Nachlass(
                ANTRAG,
                weg.size(),
                weg.stream().map(AntragId::bezug).collect(Collectors.toUnmodifiableSet()));
    }

    private Fund fund(AntragRepository.Fund fund, String ueber) {
        var antrag = fund.antrag();
        var leistung = fassungen.paket(antrag.leistung(), antrag.fassung()).leistung();
        var angaben = new ArrayList<Angabe>();
        angaben.add(new Angabe("bestand.referenz", antrag.referenz()));
        angaben.add(Angabe.am("bestand.antrag.eingereicht", antrag.eingereicht()));
        antrag.email().ifPresent(e -> angaben.add(new Angabe("bestand.email", e)));
        angaben.addAll(antworten(fassungen.formular(antrag), antrag.antworten()));
        antrag.zustimmungen()
                .forEach(z -> angaben.add(new Angabe("bestand.antrag.zustimmung", z.name())));
        var bezuege = new LinkedHashSet<>(Set.of(antrag.id().bezug()));
        for (var anhang : fund.anhaenge()) {
            angaben.add(new Angabe("bestand.datei", anhang.ablage().name()));
            bezuege.add("inhalt:" + anhang.ablage().pruefsumme().hex());
        }
        angaben.addAll(nachgereicht(antrag));
        return new Fund(
                ANTRAG,
                antrag.id().bezug(),
                ueber,
                leistung.schluessel().wert(),
                leistung.zustaendigFuer(antrag.antworten().werte()),
                leistung.name().deutsch(),
                antrag.eingereicht(),
                angaben,
                umgang(leistung),
                bezuege);
    }

    private List<Angabe> nachgereicht(Antrag antrag) {
        return antraege.nachreichungen(antrag.id()).stream()
                .flatMap(n ->
                        Stream.of(
                                Angabe.am("bestand.antrag.nachgereicht", n.zeitpunkt()),
                                new Angabe("bestand.antrag.nachgereicht-text", n.text())))
                .toList();
    }

    private Fund fund(Entwurf entwurf, String ueber) {
        var leistung = fassungen.paket(entwurf).leistung();
        var angaben = new ArrayList<Angabe>();
        angaben.add(new Angabe("bestand.referenz", entwurf.referenz()));
        entwurf.email().ifPresent(e -> angaben.add(new Angabe("bestand.email", e)));
        angaben.addAll(antworten(fassungen.formular(entwurf), entwurf.antworten()));
        entwurf.anhaenge()
                .forEach(a -> angaben.add(new Angabe("bestand.datei", a.ablage().name())));
        return new Fund(
                ENTWURF,
                entwurf.bezug(),
                ueber,
                leistung.schluessel().wert(),
                leistung.zustaendig(),
                leistung.name().deutsch(),
                entwurf.angelegt(),
                angaben,
                umgang(leistung),
                Set.of(entwurf.bezug()));
    }

    private List<Angabe> antworten(Formular formular, Antworten antworten) {
        return formulare.lesbar(formular, antworten, Sprache.DE).stream()
                .flatMap(a -> a.angaben().stream())
                .filter(a -> !a.antwort().isBlank())
                .map(a -> new Angabe(a.frage(), a.antwort()))
                .toList();
    }

    private static Map<String, String> umgang(Leistung leistung) {
        var umgang = new LinkedHashMap<String, String>();
        if (!leistung.rechtsgrundlagen().isEmpty()) {
            umgang.put("grundlage", String.join("; ", leistung.rechtsgrundlagen()));
        }
        return umgang;
    }
}
