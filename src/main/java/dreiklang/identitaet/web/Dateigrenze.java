package dreiklang.identitaet.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/// Large files go only to the addresses that take them with constant memory: a new Schriftstueck of
/// an Akte and a new version of one. All others keep the limit for everybody.
@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
class Dateigrenze extends StandardServletMultipartResolver {

    private static final Pattern GROSS =
            Pattern.compile("/amt/akten/[^/]+/(ablegen|blatt/[0-9]+/versionen/neu)");

    private final DataSize groesste;

    Dateigrenze(@Value("${dreiklang.dokument.groesste}") DataSize groesste) {
        this.groesste = groesste;
    }

    /// Whether large files may go there.
    static boolean gross(HttpServletRequest anfrage) {
        return GROSS.matcher(anfrage.getRequestURI()).matches();
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest anfrage) {
        var mehrteilig = super.resolveMultipart(anfrage);
        boolean zuGross =
                !gross(anfrage)
                        && mehrteilig.getMultiFileMap().values().stream()
                                .flatMap(java.util.Collection::stream)
                                .anyMatch(d -> d.getSize() > groesste.toBytes());
        if (zuGross) {
            cleanupMultipart(mehrteilig);
            throw new MaxUploadSizeExceededException(groesste.toBytes());
        }
        return mehrteilig;
    }
}
