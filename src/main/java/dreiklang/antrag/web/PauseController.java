package dreiklang.antrag.web;

import dreiklang.antrag.Buendelungen;
import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.EntwurfId;
import dreiklang.antrag.Zugang;
import dreiklang.basis.FachlicherFehler;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Leaving a draft and coming back to it.
@Controller
class PauseController {

    private final Entwuerfe entwuerfe;
    private final Buendelungen buendelungen;
    private final Zugangscookie cookies;

    PauseController(Entwuerfe entwuerfe, Buendelungen buendelungen, Zugangscookie cookies) {
        this.entwuerfe = entwuerfe;
        this.buendelungen = buendelungen;
        this.cookies = cookies;
    }

    @GetMapping({"/antraege" + Weg.ENTWURF + "/pause", "/amt/antraege" + Weg.ENTWURF + "/pause"})
    Object pause(Rahmen rahmen, @PathVariable String id, HttpServletRequest anfrage) {
        var zugang = cookies.zu(Weg.entwurf(id), anfrage);
        var kopf = buendelungen.kopf(zugang.entwurf());
        if (kopf.isPresent() && !zugang.geheimnis().isEmpty()) {
            return Weg.zu(Bereich.BUERGER.entwurf(kopf.get(), "pause"));
        }
        boolean verschickt = "ja".equals(anfrage.getParameter("verschickt"));
        return seite(rahmen, zugang, "", Optional.empty(), verschickt);
    }

    @PostMapping("/antraege" + Weg.ENTWURF + "/pause")
    Object schicken(
            Rahmen rahmen,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest anfrage) {
        var zugang = cookies.zu(Weg.entwurf(id), anfrage);
        var entwurf = entwuerfe.oeffnen(zugang);
        if (entwurf.eingereicht()) {
            return Weg.zu(EntwurfController.quittung(entwurf));
        }
        try {
            entwuerfe.linkSchicken(zugang, email);
        } catch (FachlicherFehler e) {
            return seite(rahmen, zugang, email, Optional.of(e), false);
        }
        return Weg.zu(Bereich.BUERGER.entwurf(zugang.entwurf(), "pause") + "?verschickt=ja");
    }

    private Object seite(
            Rahmen rahmen,
            Zugang zugang,
            String email,
            Optional<FachlicherFehler> fehler,
            boolean verschickt) {
        var entwurf = entwuerfe.oeffnen(zugang);
        if (entwurf.eingereicht()) {
            return Weg.zu(EntwurfController.quittung(entwurf));
        }
        var bereich = Bereich.von(entwurf);
        var ansicht =
                new PauseAnsicht(
                        rahmen,
                        bereich == Bereich.AMT,
                        entwurf.referenz(),
                        entwuerfe.pin(zugang),
                        Optional.of(zugang)
                                .filter(z -> !z.geheimnis().isEmpty())
                                .map(entwuerfe::link),
                        rahmen.tagKurz(entwurf.ablauf()),
                        bereich.entwurf(entwurf.id(), ""),
                        bereich.entwurf(entwurf.id(), "pause"),
                        entwurf.konto().isPresent(),
                        !entwurf.istKopf(),
                        email,
                        fehler.map(f -> satz(rahmen, f)).orElse(""),
                        verschickt);
        return Seite.von("antrag/pause", ansicht)
                .mitStatus(fehler.map(f -> f.art().status()).orElse(200));
    }

    @GetMapping("/antraege/fortsetzen")
    Seite fortsetzen(Rahmen rahmen) {
        return Seite.von("antrag/fortsetzen", new FortsetzenAnsicht(rahmen, "", ""));
    }

    @PostMapping("/antraege/fortsetzen")
    Object fortsetzen(
            Rahmen rahmen,
            @RequestParam(defaultValue = "") String referenz,
            @RequestParam(defaultValue = "") String pin,
            HttpServletRequest anfrage,
            HttpServletResponse antwort) {
        try {
            var zugang = entwuerfe.fortsetzen(referenz, pin, anfrage.getRemoteAddr());
            cookies.geben(zugang, anfrage, antwort);
            return Weg.zu(Bereich.BUERGER.entwurf(zugang.entwurf(), ""));
        } catch (FachlicherFehler e) {
            return Seite.von(
                            "antrag/fortsetzen",
                            new FortsetzenAnsicht(rahmen, referenz, satz(rahmen, e)))
                    .mitStatus(e.art().status());
        }
    }

    /// The link from the mail or the notepad. It wins over whatever this browser was busy with;
    /// nothing but the cookie of this browser changes. Once the Antrag is sent, the link leads to
    /// its state, which takes the PIN: a link lies in mailboxes and histories, the receipt holds
    /// everything.
    @GetMapping("/antraege/fortsetzen/{id}/{geheimnis}")
    Object link(
            @PathVariable String id,
            @PathVariable String geheimnis,
            HttpServletRequest anfrage,
            HttpServletResponse antwort) {
        EntwurfId entwurf = Weg.entwurf(id);
        var zugang = new Zugang(entwurf, geheimnis);
        var geoeffnet = entwuerfe.oeffnen(zugang);
        if (geoeffnet.eingereicht()) {
            return Weg.zu(
                    cookies.zu(entwurf, anfrage).geheimnis().isEmpty()
                            ? geoeffnet.istKopf() ? "/anliegen" : Weg.stand(geoeffnet.referenz())
                            : EntwurfController.quittung(geoeffnet));
        }
        cookies.geben(zugang, anfrage, antwort);
        return Weg.zu(Bereich.BUERGER.entwurf(entwurf, ""));
    }

    private static String satz(Rahmen rahmen, FachlicherFehler e) {
        return rahmen.text("fehler." + e.code(), e.werte().toArray());
    }
}
