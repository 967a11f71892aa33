package dreiklang.identitaet.web;

import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Only a person of the Amt may send much at once. Refused before a byte of the body is read, since
/// the search for the form token would already write all of it to the disk.
final class Uploadgrenze extends OncePerRequestFilter {

    private static final long FUER_ALLE = DataSize.ofMegabytes(110).toBytes();

    private final Konten konten;

    Uploadgrenze(Konten konten) {
        this.konten = konten;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest anfrage, HttpServletResponse antwort, FilterChain kette)
            throws ServletException, IOException {
        if (viel(anfrage) && !(konten.aktuell() instanceof Handelnder.Amtsperson)) {
            antwort.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        kette.doFilter(anfrage, antwort);
    }

    /// Files whose length is not said may be of any length.
    private static boolean viel(HttpServletRequest anfrage) {
        var art = anfrage.getContentType();
        boolean dateien = art != null && art.toLowerCase(Locale.ROOT).startsWith("multipart/");
        long laenge = anfrage.getContentLengthLong();
        return dateien && (laenge > FUER_ALLE || laenge < 0);
    }
}
