/// How foreign systems are spoken to; one folder for each foreign product.
@NullMarked
package dreiklang.fachverfahren.anbindung;

import org.jspecify.annotations.NullMarked;
