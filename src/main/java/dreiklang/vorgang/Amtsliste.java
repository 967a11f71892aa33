package dreiklang.vorgang;

import dreiklang.identitaet.Organisation;
import dreiklang.leistung.spi.Auswahlliste;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The units a Vorgang can be given to, for those who write a Leistungspaket.
@Component
class Amtsliste implements Auswahlliste {

    private final Organisation organisation;

    Amtsliste(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public String name() {
        return "zustaendig";
    }

    @Override
    public Map<String, String> werte() {
        var werte = new LinkedHashMap<String, String>();
        organisation
                .einheiten()
                .forEach(e -> werte.put(e.kurz(), e.kurz() + " " + e.name().deutsch()));
        return werte;
    }
}
