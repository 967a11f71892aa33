/// Hands out pictures of the map.
@NullMarked
package dreiklang.karte.web;

import org.jspecify.annotations.NullMarked;
