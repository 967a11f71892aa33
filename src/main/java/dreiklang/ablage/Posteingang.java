package dreiklang.ablage;

import dreiklang.ablage.Aktenpost.Postanhang;
import dreiklang.ablage.Postablage.Sendung;
import dreiklang.ablage.Postablage.Stueck;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dateiannahme;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Nachricht;
import dreiklang.dokument.Nachricht.Anhang;
import dreiklang.dokument.Nachrichten;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Takes a mail in: keeps it byte for byte and takes out what is attached, before anything refers
/// to it.
@Component
class Posteingang {

    private final Dateiannahme annahme;
    private final Dokumente dokumente;
    private final Nachrichten nachrichten;
    private final Postablage ablage;

    Posteingang(
            Dateiannahme annahme, Dokumente dokumente, Nachrichten nachrichten, Postablage ablage) {
        this.annahme = annahme;
        this.dokumente = dokumente;
        this.nachrichten = nachrichten;
        this.ablage = ablage;
    }

    /// Takes a mail in.
    ///
    /// @return false when it was refused, because a virus was found
    boolean annehmen(byte[] roh) {
        var mail = nachrichten.lesen(roh);
        var abdruck = abdruck(mail, roh);
        Ablage inhalt;
        try {
            inhalt = annahme.nachricht(roh, "E-Mail.eml");
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.VORUEBERGEHEND) {
                throw e;
            }
            ablage.nichtAngenommen(abdruck, mail.von(), mail.betreff(), roh.length, e.code());
            return false;
        }
        ablage.eintragen(new Sendung(mail, abdruck, roh.length, inhalt, stuecke(mail)));
        return true;
    }

    /// Headers that change on the way, such as Received, make no other mail of it.
    static String abdruck(Nachricht mail, byte[] roh) {
        int ab = 0;
        for (int i = 0; i + 1 < roh.length && !mail.kopf().isEmpty(); i++) {
            if (roh[i] == '\n'
                    && (roh[i + 1] == '\n'
                            || i + 2 < roh.length && roh[i + 1] == '\r' && roh[i + 2] == '\n')) {
                ab = i;
                break;
            }
        }
        var rechner = Pruefsumme.rechner();
        rechner.update(
                String.join(
                                "\n",
                                mail.kennung(),
                                mail.von(),
                                mail.betreff(),
                                mail.datum().map(Instant::toString).orElse(""))
                        .getBytes(StandardCharsets.UTF_8));
        rechner.update(roh, ab, roh.length - ab);
        return HexFormat.of().formatHex(rechner.digest());
    }

    private List<Stueck> stuecke(Nachricht mail) {
        var stuecke = new ArrayList<Stueck>();
        for (var anhang : mail.anhaenge()) {
            stuecke.add(stueck(stuecke.size() + 1, anhang));
        }
        return stuecke;
    }

    private Stueck stueck(int nr, Anhang anhang) {
        try {
            var ablage =
                    anhang.nachricht()
                            ? annahme.nachricht(anhang.inhalt(), "Nachricht.eml")
                            : dokumente.annehmen(
                                    new ByteArrayInputStream(anhang.inhalt()), anhang.name());
            return new Stueck(
                    new Postanhang(nr, anhang.name(), anhang.inhalt().length, "", List.of(), 0),
                    Optional.of(ablage));
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.VORUEBERGEHEND) {
                throw e;
            }
            return new Stueck(
                    new Postanhang(
                            nr,
                            anhang.name(),
                            anhang.inhalt().length,
                            e.code(),
                            e.werte().stream().map(String::valueOf).toList(),
                            0),
                    Optional.empty());
        }
    }
}
