/// Pages on which leaves are looked at and worked on.
@NullMarked
package dreiklang.blattwerk.web;

import org.jspecify.annotations.NullMarked;
