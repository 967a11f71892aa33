package dreiklang.programm.web;

import static dreiklang.programm.web.Seitenwege.HIER;

import dreiklang.programm.Massnahmenausgabe;
import dreiklang.seite.Listendatei;
import dreiklang.seite.Rahmen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The Massnahmen of a list as a file.
@Controller
class MassnahmenausgabeController {

    private final Massnahmenausgabe ausgabe;

    MassnahmenausgabeController(Massnahmenausgabe ausgabe) {
        this.ausgabe = ausgabe;
    }

    @GetMapping(HIER + "/{plan}/massnahmen.csv")
    void csv(
            @PathVariable String plan,
            @RequestParam Map<String, String> werte,
            HttpServletResponse antwort)
            throws IOException {
        var tabelle = ausgabe.tabelle(plan, MassnahmenlisteController.filter(werte));
        koepfe(antwort, "text/csv; charset=UTF-8", plan + ".csv");
        schreiben(new Listendatei.Csv(antwort.getOutputStream()), tabelle);
    }

    @GetMapping(HIER + "/{plan}/massnahmen.xlsx")
    void xlsx(
            Rahmen rahmen,
            @PathVariable String plan,
            @RequestParam Map<String, String> werte,
            HttpServletResponse antwort)
            throws IOException {
        var tabelle = ausgabe.tabelle(plan, MassnahmenlisteController.filter(werte));
        koepfe(
                antwort,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                plan + ".xlsx");
        schreiben(
                new Listendatei.Excel(
                        antwort.getOutputStream(), rahmen.text("programm.massnahmen")),
                tabelle);
    }

    private static void koepfe(HttpServletResponse antwort, String art, String name) {
        antwort.setContentType(art);
        antwort.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        antwort.setHeader("Cache-Control", "no-store");
    }

    private static void schreiben(Listendatei datei, List<List<Object>> tabelle)
            throws IOException {
        try (datei) {
            for (var zeile : tabelle) {
                datei.zeile(zeile);
            }
        }
    }
}
