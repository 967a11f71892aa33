/// The demo archive: a program of its own that speaks xdomea over a folder.
@NullMarked
package dreiklang.aussonderung.anbindung.demo;

import org.jspecify.annotations.NullMarked;
