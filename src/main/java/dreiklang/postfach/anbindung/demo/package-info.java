/// The demo Nutzerkonto: a program of its own that stands for FIT-Connect, the Postfach of the
/// BundID and its sign-in.
@NullMarked
package dreiklang.postfach.anbindung.demo;

import org.jspecify.annotations.NullMarked;
