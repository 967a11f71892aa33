/// Pages of the Amt around the Vorgaenge.
@NullMarked
package dreiklang.vorgang.web;

import org.jspecify.annotations.NullMarked;
