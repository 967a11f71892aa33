/// The demo Fachverfahren: a program of its own that speaks over the wire.
@NullMarked
package dreiklang.fachverfahren.anbindung.demo;

import org.jspecify.annotations.NullMarked;
