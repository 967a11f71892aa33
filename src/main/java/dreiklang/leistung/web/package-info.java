/// The pages on which Leistungen are edited.
@NullMarked
package dreiklang.leistung.web;

import org.jspecify.annotations.NullMarked;
