package dreiklang.postfach.anbindung.demo;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import dreiklang.basis.Zufall;
import dreiklang.postfach.anbindung.demo.Demoantwort.Ablehnung;
import dreiklang.postfach.anbindung.demo.Demoereignisse.Stimme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The delivery service of the demo, as FIT-Connect speaks.
final class Demozustelldienst {

    private static final String DIENST = "urn:schema-fitko-de:fit-connect:id.bund.de:message_v6";
    private static final int LEBEN = 1800;

    private final Demoablage ablage;
    private final Demoschluessel schluessel;
    private final Demoereignisse ereignisse;
    private final Demozustellpunkt punkt;
    private final Stoerplan plan;
    private final Clock uhr;
    private final Set<String> zeichen = ConcurrentHashMap.newKeySet();

    Demozustelldienst(Demoablage ablage, Demoschluessel schluessel, Stoerplan plan, Clock uhr) {
        this.ablage = ablage;
        this.schluessel = schluessel;
        this.plan = plan;
        this.uhr = uhr;
        this.ereignisse = new Demoereignisse(ablage, uhr);
        this.punkt = new Demozustellpunkt(ablage, schluessel, ereignisse, uhr);
    }

    /// Answers what was submitted before a crash and not answered.
    synchronized void nachholen() throws IOException {
        for (var fall : Demofall.alle(ablage)) {
            if (ablage.hat(fall.inhaltsdatei())) {
                weiter(fall, Stoerung.KEINE);
            }
        }
    }

    Demoantwort antworten(Demoruf ruf) throws IOException, Ablehnung {
        var was = ruf.was();
        if (was.equals("POST /token")) {
            return anmelden(ruf.formular());
        }
        if (was.equals("GET /.well-known/jwks.json")) {
            return Demoantwort.json(200, new JWKSet(schluessel.dienst()).toString());
        }
        if (!zeichen.contains(ruf.kopf("Authorization").replaceFirst("^Bearer ", ""))) {
            throw new Ablehnung(401, "no valid token");
        }
        return angemeldet(ruf, ruf.teile());
    }

    private synchronized Demoantwort angemeldet(Demoruf ruf, List<String> teile)
            throws IOException, Ablehnung {
        var stelle = teile.size() > 1 ? teile.get(1) : "";
        int tiefe = teile.size();
        if (stelle.equals("destinations") && ruf.ist("GET")) {
            return zustellpunkt(teile);
        }
        if (stelle.equals("submissions") && tiefe == 2 && ruf.ist("POST")) {
            return ankuendigen(ruf);
        }
        if (stelle.equals("submissions") && tiefe >= 3 && ruf.ist("PUT")) {
            var fall =
                    Demofall.zuEinreichung(ablage, teile.get(2))
                            .orElseThrow(() -> new Ablehnung(404, "no such submission"));
            if (ablage.hat(fall.inhaltsdatei())) {
                throw new Ablehnung(409, "already submitted");
            }
            return tiefe == 3 ? einreichen(ruf, fall) : anlage(ruf, fall, teile);
        }
        if (stelle.equals("cases") && tiefe == 4 && teile.get(3).equals("events")) {
            var fall =
                    Demofall.zuFall(ablage, teile.get(2))
                            .orElseThrow(() -> new Ablehnung(404, "no such case"));
            return Demoantwort.json(200, Map.of("eventLog", ereignisse.alle(fall)));
        }
        throw new Ablehnung(404, "no such resource");
    }

    private Demoantwort anmelden(Map<String, String> form) throws Ablehnung {
        if (!"client_credentials".equals(form.get("grant_type"))
                || !Demoausweis.KENNUNG.equals(form.get("client_id"))
                || !Demoausweis.GEHEIMNIS.equals(form.get("client_secret"))) {
            return Demoantwort.json(401, Map.of("error", "invalid_client"));
        }
        var neues = Zufall.geheimnis();
        zeichen.add(neues);
        return Demoantwort.json(
                200, Map.of("access_token", neues, "token_type", "Bearer", "expires_in", LEBEN));
    }

    private Demoantwort zustellpunkt(List<String> teile) throws Ablehnung {
        if (teile.size() < 3 || !teile.get(2).equals(Demozustellpunkt.KENNUNG.toString())) {
            throw new Ablehnung(404, "no such destination");
        }
        if (teile.size() == 3) {
            return Demoantwort.json(
                    200,
                    Map.of(
                            "destinationId",
                            teile.get(2),
                            "status",
                            "active",
                            "encryptionKid",
                            schluessel.verschluesselung().getKeyID()));
        }
        var kid = teile.getLast();
        for (RSAKey einer : List.of(schluessel.verschluesselung(), schluessel.zustellpunkt())) {
            if (einer.getKeyID().equals(kid)) {
                return Demoantwort.json(200, einer.toPublicJWK().toJSONString());
            }
        }
        throw new Ablehnung(404, "no such key");
    }

    private Demoantwort ankuendigen(Demoruf ruf) throws IOException, Ablehnung {
        var wunsch = ruf.json();
        var anlagen = new ArrayList<String>();
        wunsch.path("announcedAttachments").forEach(a -> anlagen.add(a.asString("")));
        boolean passt =
                wunsch.path("destinationId")
                                .asString("")
                                .equals(Demozustellpunkt.KENNUNG.toString())
                        && wunsch.path("publicService")
                                .path("identifier")
                                .asString("")
                                .equals(DIENST)
                        && anlagen.stream().allMatch(Demofall::istKennung);
        if (!passt) {
            throw new Ablehnung(422, "not what this destination takes");
        }
        var fall = Demofall.neu(ablage, uhr, anlagen);
        sagen(fall, "create");
        return Demoantwort.json(
                201, Map.of("submissionId", fall.einreichung(), "caseId", fall.fall()));
    }

    private Demoantwort anlage(Demoruf ruf, Demofall fall, List<String> teile)
            throws IOException, Ablehnung {
        if (teile.size() != 5
                || !teile.get(3).equals("attachments")
                || !fall.anlagen().contains(teile.get(4))) {
            throw new Ablehnung(404, "no such attachment");
        }
        var inhalt = ruf.inhalt();
        if (!ruf.kopf("Content-Type").equals("application/jose") || inhalt.length == 0) {
            throw new Ablehnung(415, "not encrypted");
        }
        ablage.schreiben(fall.anlagendatei(teile.get(4)), inhalt);
        return Demoantwort.leer(204);
    }

    private Demoantwort einreichen(Demoruf ruf, Demofall fall) throws IOException, Ablehnung {
        var inhalt = ruf.json();
        if (!inhalt.path("encryptedMetadata").isString()
                || !inhalt.path("encryptedData").isString()) {
            throw new Ablehnung(422, "metadata or data are missing");
        }
        if (!fall.anlagen().stream().allMatch(a -> ablage.hat(fall.anlagendatei(a)))) {
            throw new Ablehnung(422, "an announced attachment is missing");
        }
        ablage.schreiben(fall.inhaltsdatei(), inhalt.toString().getBytes(StandardCharsets.UTF_8));
        weiter(fall, plan.fuerNachricht());
        return Demoantwort.json(
                200, Map.of("submissionId", fall.einreichung(), "caseId", fall.fall()));
    }

    private void weiter(Demofall fall, Stoerung stoerung) throws IOException {
        if (!ereignisse.hat(fall, "submit")) {
            sagen(fall, "submit");
        }
        if (!ereignisse.hat(fall, "accept") && !ereignisse.hat(fall, "reject")) {
            punkt.beantworten(fall, stoerung);
        }
    }

    private void sagen(Demofall fall, String art) throws IOException {
        var wer =
                new Stimme(
                        "http://localhost/demo-zustelldienst",
                        schluessel.dienst().getKeyID(),
                        schluessel.dienst());
        ereignisse.dazu(wer, fall, art, uhr.instant(), List.of());
    }
}
