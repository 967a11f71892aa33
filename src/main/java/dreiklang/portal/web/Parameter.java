package dreiklang.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Reads a form of questions and leads on to the next page.
final class Parameter {

    private Parameter() {}

    /// Everything that was sent; questions take what is theirs.
    static Map<String, List<String>> alle(HttpServletRequest anfrage) {
        var werte = new LinkedHashMap<String, List<String>>();
        anfrage.getParameterMap().forEach((name, liste) -> werte.put(name, List.of(liste)));
        return werte;
    }

    /// After a POST: the browser asks for the next page by GET.
    static ResponseEntity<Void> weiter(String pfad) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(pfad)).build();
    }
}
