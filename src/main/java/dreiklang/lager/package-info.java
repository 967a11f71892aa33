/// Where the bytes of contents lie under their names: a folder or a bucket of an S3 server, as they
/// are or encrypted. Knows nothing of what a content means.
@NullMarked
@ApplicationModule(allowedDependencies = "basis")
package dreiklang.lager;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
