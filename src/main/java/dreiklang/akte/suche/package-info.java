/// The index of the texts in Akten: how they are taken apart, kept and found. Knows nothing of who
/// asks; what may be seen is part of every question.
@NullMarked
package dreiklang.akte.suche;

import org.jspecify.annotations.NullMarked;
