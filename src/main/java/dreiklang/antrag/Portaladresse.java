package dreiklang.antrag;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The address under which people reach the portal, for links in mails, QR codes and the receipt.
@Component
class Portaladresse {

    private final String fest;

    /// @param fest the configured address; empty on a machine for trying out, then the browser's
    ///   own is taken
    Portaladresse(@Value("${dreiklang.adresse:}") String fest) {
        this.fest = fest.replaceFirst("/+$", "");
    }

    String zu(String pfad) {
        if (!fest.isEmpty()) {
            return fest + pfad;
        }
        return RequestContextHolder.getRequestAttributes() == null
                ? pfad
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + pfad;
    }

    /// Whether people come over an encrypted connection.
    boolean verschluesselt() {
        return fest.startsWith("https://");
    }
}
