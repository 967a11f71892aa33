package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Zufall;
import dreiklang.formular.Formulare;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for the applicant: names who has to agree, hands out links, takes them back. The people
/// themselves come through [Zustimmungen].
@Service
public class Mitzeichnungen {

    /// So many mails to others for one draft: nobody's letter box is filled through us.
    static final int MAILS = 20;

    private static final int LAENGSTER_NAME = 120;

    private final MitzeichnungRepository mitzeichner;
    private final Mitzeichnungswache wache;
    private final Zugangspruefung pruefung;
    private final Fassungen fassungen;
    private final Formulare formulare;
    private final Briefe briefe;
    private final Portaladresse adresse;
    private final Clock uhr;
    private final ApplicationEventPublisher ereignisse;

    Mitzeichnungen(
            MitzeichnungRepository mitzeichner,
            Mitzeichnungswache wache,
            Zugangspruefung pruefung,
            Fassungen fassungen,
            Formulare formulare,
            Briefe briefe,
            Portaladresse adresse,
            Clock uhr,
            ApplicationEventPublisher ereignisse) {
        this.mitzeichner = mitzeichner;
        this.wache = wache;
        this.pruefung = pruefung;
        this.fassungen = fassungen;
        this.formulare = formulare;
        this.briefe = briefe;
        this.adresse = adresse;
        this.uhr = uhr;
        this.ereignisse = ereignisse;
    }

    /// A person as the applicant types her.
    ///
    /// @param name her name
    /// @param email address for her link, may be empty
    public record Nennung(String name, String email) {}

    /// Who has to agree to this draft; empty when nobody has to.
    @Offen("the secret or the sign-in is the proof")
    public Optional<Mitzeichnungsbild> bild(Zugang zugang) {
        return bild(pruefung.offener(zugang), zugang, Map.of());
    }

    /// What is wrong with the people as typed.
    ///
    /// @param neue in the order of the places that are still free
    /// @return `name-1` or `email-1` → code of the sentence; empty when nothing is
    @Offen("the secret or the sign-in is the proof")
    public Map<String, String> maengel(Zugang zugang, List<Nennung> neue) {
        var bild = bild(zugang);
        int fehlen = bild.map(b -> b.spanne().von() - b.personen().size()).orElse(0);
        var maengel = new LinkedHashMap<String, String>();
        for (int i = 0; i < neue.size(); i++) {
            var eine = neue.get(i);
            boolean leer = eine.name().isBlank();
            if (leer && (i < fehlen || !eine.email().isBlank())
                    || eine.name().length() > LAENGSTER_NAME) {
                maengel.put("name-" + (i + 1), "A-124");
            }
            if (!eine.email().isBlank() && !EmailAdresse.brauchbar(eine.email().strip())) {
                maengel.put("email-" + (i + 1), "A-114");
            }
        }
        return maengel;
    }

    /// Names people; each gets a link of her own, by mail where there is an address.
    ///
    /// @return everybody, with the new links
    @Offen("the secret or the sign-in is the proof")
    @Transactional
    public Optional<Mitzeichnungsbild> nennen(Zugang zugang, List<Nennung> neue) {
        var entwurf = gehalten(zugang);
        int frei = Math.max(0, wache.spanne(entwurf).bis() - mitzeichner.zu(entwurf.id()).size());
        var links = new LinkedHashMap<UUID, String>();
        for (var eine : neue.stream().filter(n -> !n.name().isBlank()).limit(frei).toList()) {
            var id = Zufall.kennung(uhr);
            var geheimnis = Zufall.geheimnis();
            var email = Optional.of(eine.email().strip()).filter(e -> !e.isEmpty());
            var name = Seiteneingabe.bereinigt(eine.name()).replaceAll("\\s+", " ").strip();
            mitzeichner.anlegen(id, entwurf.id(), name, email, verwahrt(geheimnis, zugang));
            links.put(id, geheimnis);
            email.ifPresent(an -> schicken(entwurf, id, an, geheimnis));
        }
        melden("mitzeichnung.genannt", entwurf, links.size());
        return bild(entwurf, zugang, links);
    }

    /// Gives a person another link; the one before leads nowhere any more.
    ///
    /// @throws FachlicherFehler A-404 when there is no such person
    @Offen("the secret or the sign-in is the proof")
    @Transactional
    public Optional<Mitzeichnungsbild> ersetzen(Zugang zugang, UUID person) {
        var entwurf = gehalten(zugang);
        var geheimnis = Zufall.geheimnis();
        if (!mitzeichner.ersetzen(entwurf.id(), person, verwahrt(geheimnis, zugang))) {
            throw Zugangspruefung.unbekannt();
        }
        mitzeichner.zu(entwurf.id()).stream()
                .map(MitzeichnungRepository.Fund::person)
                .filter(p -> p.id().equals(person))
                .flatMap(p -> p.email().stream())
                .forEach(an -> schicken(entwurf, person, an, geheimnis));
        melden("mitzeichnung.link-ersetzt", entwurf, 1);
        return bild(entwurf, zugang, Map.of(person, geheimnis));
    }

    /// Takes a person off the list; her link ends.
    ///
    /// @throws FachlicherFehler A-404 when there is no such person
    @Offen("the secret or the sign-in is the proof")
    @Transactional
    public void entfernen(Zugang zugang, UUID person) {
        var entwurf = gehalten(zugang);
        if (!mitzeichner.entfernen(entwurf.id(), person)) {
            throw Zugangspruefung.unbekannt();
        }
        melden("mitzeichnung.entfernt", entwurf, 1);
    }

    private Entwurf gehalten(Zugang zugang) {
        mitzeichner.halten(zugang.entwurf());
        return pruefung.offener(zugang);
    }

    private MitzeichnungRepository.Link verwahrt(String geheimnis, Zugang zugang) {
        boolean zeigbar = !zugang.geheimnis().isEmpty();
        return new MitzeichnungRepository.Link(
                Pin.geheimnisHash(geheimnis),
                zeigbar
                        ? Optional.of(Pin.verschluesseln(geheimnis, zugang.geheimnis()))
                        : Optional.empty(),
                zeigbar ? Optional.of(Pin.geheimnisHash(zugang.geheimnis())) : Optional.empty(),
                jetzt());
    }

    private void schicken(Entwurf entwurf, UUID person, String an, String geheimnis) {
        if (mitzeichner.mailZaehlen(entwurf.id(), person, MAILS, jetzt())) {
            var name = fassungen.paket(entwurf).leistung().name().in(entwurf.sprache());
            ereignisse.publishEvent(
                    briefe.bitteUmZustimmung(an, entwurf, person, name, link(geheimnis), jetzt()));
        }
    }

    private void melden(String was, Entwurf entwurf, int anzahl) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        was, entwurf.bezug(), Map.of("anzahl", Integer.toString(anzahl))));
    }

    private Optional<Mitzeichnungsbild> bild(
            Entwurf entwurf, Zugang zugang, Map<UUID, String> frische) {
        var regel = fassungen.formular(entwurf).mitzeichnung();
        var spanne = wache.spanne(entwurf);
        if (regel.isEmpty() || !spanne.gefragt()) {
            return Optional.empty();
        }
        var funde = mitzeichner.zu(entwurf.id());
        var personen = new ArrayList<Mitzeichner>();
        funde.forEach(f -> personen.add(mitLink(f, zugang, frische)));
        return Optional.of(
                new Mitzeichnungsbild(
                        entwurf,
                        regel.get(),
                        spanne,
                        List.copyOf(personen),
                        anteile(entwurf),
                        Mitzeichnungswache.vollstaendig(spanne, funde, wache.abdruck(entwurf))));
    }

    private Mitzeichnungsbild.Anteile anteile(Entwurf entwurf) {
        var formular = fassungen.formular(entwurf);
        var fremde = new Seitenfolge(formulare, formular, entwurf, Seitenfolge.Wer.MITZEICHNENDE);
        return new Mitzeichnungsbild.Anteile(
                Seitenfolge.eigene(formulare, formular, entwurf).seiten(),
                fremde.seiten(),
                fremde.offene().isEmpty());
    }

    private Mitzeichner mitLink(
            MitzeichnungRepository.Fund fund, Zugang zugang, Map<UUID, String> frische) {
        var frisch = Optional.ofNullable(frische.get(fund.person().id()));
        boolean lesbar = fund.zugang().equals(Pin.geheimnisHash(zugang.geheimnis()));
        return fund.person()
                .mitLink(
                        frisch.or(() ->
                                        lesbar
                                                ? Pin.entschluesseln(
                                                        fund.link(), zugang.geheimnis())
                                                : Optional.empty())
                                .map(this::link));
    }

    private String link(String geheimnis) {
        return adresse.zu("/antraege/mitzeichnen/" + geheimnis);
    }

    private Instant jetzt() {
        return uhr.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
