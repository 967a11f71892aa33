package dreiklang.amt;

import dreiklang.basis.Sprache;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Vorgang;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Looks up the names a page shows, each once.
public final class Namen {

    private final Leistungen leistungen;
    private final Organisation organisation;
    private final Sprache sprache;
    private final Map<LeistungsSchluessel, String> bekannteLeistungen = new HashMap<>();
    private final Map<BeschaeftigteId, String> bekanntePersonen = new HashMap<>();

    Namen(Leistungen leistungen, Organisation organisation, Sprache sprache) {
        this.leistungen = leistungen;
        this.organisation = organisation;
        this.sprache = sprache;
    }

    /// What a Leistung is called.
    public String leistung(LeistungsSchluessel schluessel) {
        return bekannteLeistungen.computeIfAbsent(
                schluessel,
                s -> leistungen.finden(s).map(l -> l.name().in(sprache)).orElse(s.wert()));
    }

    /// What a person is called; empty text for nobody.
    public String person(Optional<BeschaeftigteId> id) {
        return id.map(p ->
                        bekanntePersonen.computeIfAbsent(
                                p, x -> organisation.person(x).map(b -> b.name()).orElse("–")))
                .orElse("");
    }

    /// Who works on it, and who stands in for her while she is away.
    public String bearbeiterin(Rahmen rahmen, Vorgang v) {
        if (v.bearbeiterin().isEmpty()) {
            return rahmen.text("vorgang.niemand");
        }
        var wer = v.bearbeiterin().get();
        var da = organisation.vertretenDurch(wer);
        if (da.filter(wer::equals).isPresent()) {
            return person(v.bearbeiterin());
        }
        return da.isPresent()
                ? rahmen.text("vorgang.in-vertretung", person(v.bearbeiterin()), person(da))
                : rahmen.text("vorgang.abwesend", person(v.bearbeiterin()));
    }

    /// What a unit is called, with its number.
    public String einheit(String kurz) {
        return organisation.einheit(kurz).map(e -> kurz + " " + e.name().in(sprache)).orElse(kurz);
    }

    /// The unit that has a step, by what the Ablauf calls it.
    public String stelle(String ziel) {
        return organisation
                .gemeint(ziel)
                .map(e -> einheit(e.kurz()))
                .orElse(ziel.substring(ziel.indexOf(':') + 1));
    }

    /// The Frist as a short text with a word when it is over.
    public String frist(Rahmen rahmen, Vorgang v, LocalDate heute) {
        return v.frist()
                .map(f ->
                        f.isBefore(heute)
                                ? rahmen.text("vorgang.frist.ueberschritten", rahmen.tag(f))
                                : rahmen.tag(f))
                .orElse("–");
    }
}
