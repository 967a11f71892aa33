package dreiklang.akte;

import dreiklang.leistung.spi.Auswahlliste;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The numbers of the Aktenplan, for those who write a Leistungspaket.
@Component
class Aktenplanliste implements Auswahlliste {

    private final AktenplanRepository plan;
    private final Planwerk werk;

    Aktenplanliste(AktenplanRepository plan, Planwerk werk) {
        this.plan = plan;
        this.werk = werk;
    }

    @Override
    public String name() {
        return "aktenplan";
    }

    @Override
    public Map<String, String> werte() {
        var werte = new LinkedHashMap<String, String>();
        plan.gueltige(werk.heute())
                .forEach(s -> werte.put(s.nummer(), s.nummer() + " " + s.name()));
        return werte;
    }
}
