/// Pages of the plans and their Massnahmen.
@NullMarked
package dreiklang.programm.web;

import org.jspecify.annotations.NullMarked;
