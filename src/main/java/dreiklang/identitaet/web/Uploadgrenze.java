package dreiklang.identitaet.web;

import dreiklang.basis.Sprache;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.seite.Texte;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Only a person of the Amt may send much at once, and only where `Dateigrenze` allows it. Refused
/// before a byte of the body is read, since the search for the form token would already write all
/// of it to the disk.
final class Uploadgrenze extends OncePerRequestFilter {

    private static final long FUER_ALLE = DataSize.ofMegabytes(110).toBytes();

    private final Konten konten;
    private final Texte texte;

    Uploadgrenze(Konten konten, Texte texte) {
        this.konten = konten;
        this.texte = texte;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest anfrage, HttpServletResponse antwort, FilterChain kette)
            throws ServletException, IOException {
        if (viel(anfrage)
                && !(Dateigrenze.gross(anfrage)
                        && konten.aktuell() instanceof Handelnder.Amtsperson)) {
            abweisen(antwort);
            return;
        }
        kette.doFilter(anfrage, antwort);
    }

    /// The page for errors would read the body after all.
    private void abweisen(HttpServletResponse antwort) throws IOException {
        antwort.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        antwort.setHeader("Connection", "close");
        antwort.setContentType("text/plain;charset=UTF-8");
        antwort.getWriter()
                .print(
                        "B-413 "
                                + texte.text(Sprache.DE, "fehler.B-413")
                                + "\n"
                                + texte.text(Sprache.EN, "fehler.B-413"));
        antwort.flushBuffer();
    }

    /// Files whose length is not said may be of any length.
    private static boolean viel(HttpServletRequest anfrage) {
        var art = anfrage.getContentType();
        boolean dateien = art != null && art.toLowerCase(Locale.ROOT).startsWith("multipart/");
        long laenge = anfrage.getContentLengthLong();
        return dateien && (laenge > FUER_ALLE || laenge < 0);
    }
}
