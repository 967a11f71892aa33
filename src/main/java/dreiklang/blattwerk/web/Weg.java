package dreiklang.blattwerk.web;

import dreiklang.blattwerk.Blattort;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/// Where it goes on after something was done.
final class Weg {

    private Weg() {}

    /// Back to marking, on the same page and with the same reason.
    static ResponseEntity<Void> zu(
            Blattort ort, Map<String, String> eingabe, Map<String, String> dazu) {
        var alles = new LinkedHashMap<String, String>();
        for (var feld : new String[] {"seite", "grund", "eigener"}) {
            var wert = eingabe.getOrDefault(feld, "");
            if (!wert.isEmpty()) {
                alles.put(feld, wert);
            }
        }
        alles.putAll(dazu);
        var adresse = UriComponentsBuilder.fromPath(SchwaerzungAnsicht.ort(ort) + "/schwaerzung");
        alles.keySet().forEach(k -> adresse.queryParam(k, "{" + k + "}"));
        return nach(adresse.encode().buildAndExpand(alles).toUri());
    }

    static ResponseEntity<Void> nach(URI adresse) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(adresse).build();
    }

    /// A small number that was typed or stands in an address.
    static int zahl(@Nullable String text, int sonst) {
        return text != null && text.strip().matches("[0-9]{1,6}")
                ? Integer.parseInt(text.strip())
                : sonst;
    }
}
