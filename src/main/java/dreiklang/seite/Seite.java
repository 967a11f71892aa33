package dreiklang.seite;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/// One page: a template below `src/main/jte` and the record it shows.
///
/// @param vorlage name of the template without ending, for example `portal/start`
/// @param daten the record; the template takes it as parameter `seite`
/// @param status HTTP status
public record Seite(String vorlage, Object daten, int status) implements View {

    /// A page with status 200.
    public static Seite von(String vorlage, Object daten) {
        return new Seite(vorlage, daten, 200);
    }

    /// The same page with another status, for example 422 when something must be corrected.
    public Seite mitStatus(int neu) {
        return new Seite(vorlage, daten, neu);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var kontext = RequestContextUtils.findWebApplicationContext(request);
        if (kontext == null) {
            throw new IllegalStateException("no application context for " + vorlage);
        }
        var ausgabe = new Utf8ByteOutput();
        kontext.getBean(TemplateEngine.class)
                .render(vorlage + ".jte", Map.<String, Object>of("seite", daten), ausgabe);
        response.setStatus(status);
        response.setContentType(getContentType());
        response.setContentLength(ausgabe.getContentLength());
        ausgabe.writeTo(response.getOutputStream());
    }
}
