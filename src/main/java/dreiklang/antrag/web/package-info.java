/// The pages of the Antraege, for citizens below `/antraege` and for staff below `/amt/antraege`.
@NullMarked
package dreiklang.antrag.web;

import org.jspecify.annotations.NullMarked;
