/// Pages on which the Ablauf of a Leistung is chosen and made.
@NullMarked
package dreiklang.ablauf.web;

import org.jspecify.annotations.NullMarked;
