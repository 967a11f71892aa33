package dreiklang.aussonderung;

import dreiklang.akte.Akte;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.aussonderung.xdomea.Aktenbild;
import dreiklang.aussonderung.xdomea.Aktenbild.Dokumentbild;
import dreiklang.aussonderung.xdomea.Kopf;
import dreiklang.aussonderung.xdomea.Nachricht;
import dreiklang.aussonderung.xdomea.Nachrichtendatei;
import dreiklang.aussonderung.xdomea.Nachrichtendatei.Quelle;
import dreiklang.aussonderung.xdomea.Nachrichtenname;
import dreiklang.aussonderung.xdomea.Nachrichtenschreiber;
import dreiklang.aussonderung.xdomea.Nachrichtentyp;
import dreiklang.basis.Braucht;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Virenpruefung;
import dreiklang.seite.Kommunenangaben;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door through which a whole Akte can be taken along: a ZIP with an Abgabe of xdomea and every
/// file. Who may see the Akte may have it; it is written down.
@Service
public class Aktenausgaben {

    private final Akten akten;
    private final Dokumente dokumente;
    private final AussonderungEinstellungen einstellungen;
    private final Kommunenangaben kommune;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Aktenausgaben(
            Akten akten,
            Dokumente dokumente,
            AussonderungEinstellungen einstellungen,
            Kommunenangaben kommune,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.akten = akten;
        this.dokumente = dokumente;
        this.einstellungen = einstellungen;
        this.kommune = kommune;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// An Akte ready to be sent; nothing but its description is in memory.
    public static final class Ausgabe {

        private final Nachrichtenname name;
        private final byte[] xml;
        private final Map<String, Quelle> dateien;

        Ausgabe(Nachrichtenname name, byte[] xml, Map<String, Quelle> dateien) {
            this.name = name;
            this.xml = xml.clone();
            this.dateien = new LinkedHashMap<>(dateien);
        }

        /// Name for the file.
        public String name() {
            return name.zip();
        }

        /// Writes it, one file after the other, and closes the stream.
        public void schreiben(OutputStream ziel) throws IOException {
            Nachrichtendatei.senden(ziel, name.xml(), xml, dateien);
        }
    }

    /// Prepares an Akte one may see. A sheet that was moved away or found to be harmful is only
    /// described or left out.
    ///
    /// @throws dreiklang.basis.FachlicherFehler K-404 not an Akte one may see
    @Braucht(Recht.AKTE_LESEN)
    @Transactional
    public Ausgabe ausgeben(Aktenzeichen zeichen) {
        var akte = akten.ansehen(zeichen);
        var name = new Nachrichtenname(Zufall.kennung(uhr), Nachrichtentyp.ABGABE);
        var bilder = new ArrayList<Dokumentbild>();
        var dateien = new LinkedHashMap<String, Quelle>();
        for (var s : akte.schriftstuecke()) {
            if (s.verschobenNach().isEmpty()) {
                bilder.add(dokument(s, dateien));
            }
        }
        var absender = einstellungen.behoerde(kommune.aktuell().name());
        var kopf = new Kopf(name.prozess(), name.typ(), uhr.instant(), absender, absender);
        var xml =
                new Nachrichtenschreiber(einstellungen.xdomea())
                        .schreiben(new Nachricht.Verzeichnis(kopf, List.of(bild(akte, bilder))));
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "akte.ausgegeben",
                        "akte:" + zeichen.wert(),
                        Map.of("dateien", Integer.toString(dateien.size()))));
        return new Ausgabe(name, xml, dateien);
    }

    private Dokumentbild dokument(Akte.Schriftstueck s, Map<String, Quelle> dateien) {
        if (s.dokument().ablage().virenpruefung() == Virenpruefung.GESPERRT) {
            return Verfahrensakten.dokument(s, "");
        }
        var datei = Verfahrensakten.datei(s);
        var summe = s.dokument().ablage().pruefsumme();
        dateien.put(datei, () -> dokumente.oeffnen(summe));
        return Verfahrensakten.dokument(s, datei);
    }

    private static Aktenbild bild(Akte akte, List<Dokumentbild> dokumente) {
        return new Aktenbild(
                Verfahrensakten.objekt(akte.zeichen()),
                akte.zeichen().wert(),
                akte.betreff(),
                akte.plannummer(),
                akte.planname(),
                akte.einheit(),
                Verfahrensakten.tag(akte.eroeffnet()),
                akte.zda().map(Verfahrensakten::tag),
                akte.aufbewahrung(),
                akte.aufbewahrenBis(),
                Optional.empty(),
                dokumente);
    }
}
