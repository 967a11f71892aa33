package dreiklang.ressourcen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something about posts, money or deadlines that somebody should look at, with its reason.
///
/// @param art what it is
/// @param betrifft the post or the funding
/// @param tag the day it is about; empty: none was told
/// @param bis until when the work goes on; empty: it has no end
/// @param massnahmen numbers of the Massnahmen it is about; empty: the plan
public record Ressourcenwarnung(
        Art art,
        String betrifft,
        Optional<LocalDate> tag,
        Optional<LocalDate> bis,
        List<String> massnahmen) {

    /// What a warning is about.
    public enum Art {
        /// A post ends before the plan does.
        STELLE_ENDET_VOR_PLAN("G-151"),
        /// A post ends before the Massnahmen do for which it is.
        STELLE_ENDET_VOR_MASSNAHME("G-152"),
        /// Nobody holds a post that has begun.
        STELLE_UNBESETZT("G-153"),
        /// Funding ends before the plan does.
        FOERDERUNG_ENDET_VOR_PLAN("G-154"),
        /// Funding ends before the Massnahmen do that it pays.
        FOERDERUNG_ENDET_VOR_MASSNAHME("G-155"),
        /// Money has to be called up soon.
        ABRUF_NAHT("G-156"),
        /// Money should have been called up.
        ABRUF_VORBEI("G-157"),
        /// The use has to be proven soon.
        NACHWEIS_NAHT("G-158"),
        /// The use should have been proven.
        NACHWEIS_VORBEI("G-159");

        private final String code;

        Art(String code) {
            this.code = code;
        }

        /// The stable code.
        public String code() {
            return code;
        }
    }
}
