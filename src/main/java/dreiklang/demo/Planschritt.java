package dreiklang.demo;

import java.time.Instant;

/// One step of the invented past.
///
/// @param fall number of the case
/// @param was what happens
/// @param wann when
/// @param wer sign-in name of the member of staff, [#VORGESETZTE], or empty for the person herself
/// @param text what is written: question, answer or reasons
record Planschritt(int fall, Was was, Instant wann, String wer, String text) {

    /// The superior of the member of staff who applied.
    static final String VORGESETZTE = "vorgesetzte";
}
