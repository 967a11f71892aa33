@NullMarked
package dreiklang.prozess.web;

import org.jspecify.annotations.NullMarked;
