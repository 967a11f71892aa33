/// Pages of what comes into Akten in large numbers or by mail.
@NullMarked
package dreiklang.ablage.web;

import org.jspecify.annotations.NullMarked;
