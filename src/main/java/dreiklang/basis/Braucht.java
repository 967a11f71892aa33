package dreiklang.basis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The right that the signed-in person must have to call this method. Checked before the method
/// runs.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Braucht {
    /// The right.
    Recht value();
}
