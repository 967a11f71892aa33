/// Pages of the register and the interface for machines.
@NullMarked
package dreiklang.fachverfahren.web;

import org.jspecify.annotations.NullMarked;
