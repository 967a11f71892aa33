package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Listendatei;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Vorgang;
import dreiklang.vorgang.Vorgangslisten;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The rows of the present filter in the chosen columns, to take away. Written while they are read.
@Controller
class AusgabeController {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Vorgangslisten listen;
    private final Leistungen leistungen;
    private final Organisation organisation;

    AusgabeController(Vorgangslisten listen, Leistungen leistungen, Organisation organisation) {
        this.listen = listen;
        this.leistungen = leistungen;
        this.organisation = organisation;
    }

    @GetMapping("/amt/vorgaenge.csv")
    void csv(
            Rahmen rahmen,
            @RequestParam MultiValueMap<String, String> werte,
            HttpServletResponse antwort)
            throws IOException {
        pruefen(rahmen);
        kopf(antwort, "text/csv;charset=UTF-8", "csv");
        schreiben(
                rahmen,
                Filterangaben.lesen(werte),
                "csv",
                new Listendatei.Csv(antwort.getOutputStream()));
    }

    @GetMapping("/amt/vorgaenge.xlsx")
    void excel(
            Rahmen rahmen,
            @RequestParam MultiValueMap<String, String> werte,
            HttpServletResponse antwort)
            throws IOException {
        pruefen(rahmen);
        kopf(antwort, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        schreiben(
                rahmen,
                Filterangaben.lesen(werte),
                "xlsx",
                new Listendatei.Excel(
                        antwort.getOutputStream(), rahmen.text("vorgang.liste.titel")));
    }

    /// Before the first byte: a file that has begun cannot become an error page any more.
    private static void pruefen(Rahmen rahmen) {
        if (!rahmen.darf(Recht.VORGANG_LESEN)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "V-403");
        }
    }

    private static void kopf(HttpServletResponse antwort, String art, String endung) {
        antwort.setContentType(art);
        antwort.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        antwort.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("vorgaenge." + endung).build().toString());
    }

    private void schreiben(Rahmen rahmen, Filterangaben angaben, String format, Listendatei datei)
            throws IOException {
        var namen = new Namen(leistungen, organisation, rahmen.sprache());
        try (datei) {
            datei.zeile(
                    angaben.spalten().stream()
                            .<Object>map(s -> rahmen.text("vorgang.spalte." + s.name()))
                            .toList());
            listen.ausgeben(
                    angaben.filter(),
                    format,
                    v -> schreiben(datei, zellen(rahmen, namen, angaben.spalten(), v)));
        }
    }

    private static void schreiben(Listendatei datei, List<Object> zellen) {
        try {
            datei.zeile(zellen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> zellen(
            Rahmen rahmen, Namen namen, List<Listenspalte> spalten, Vorgang v) {
        return spalten.stream().map(s -> zelle(rahmen, namen, s, v)).toList();
    }

    private static Object zelle(Rahmen rahmen, Namen namen, Listenspalte spalte, Vorgang v) {
        return switch (spalte) {
            case BETREFF -> v.betreff();
            case AKTENZEICHEN -> v.aktenzeichen();
            case REFERENZ -> v.referenz();
            case LEISTUNG -> namen.leistung(v.leistung());
            case STAND -> rahmen.text("vorgang.stand." + v.stand().name());
            case FRIST -> v.frist().<Object>map(t -> t).orElse("");
            case EINGEGANGEN -> v.eingegangen().atZone(ZONE).toLocalDate();
            case BEARBEITERIN -> namen.person(v.bearbeiterin());
            case EINHEIT -> namen.einheit(v.einheit());
        };
    }
}
