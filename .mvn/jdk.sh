# Finds a JDK 25 and puts it into JAVA_HOME. Read by mvnw and dreiklang. JDK_ORTE replaces the usual places.
finde_jdk() {
  for j in "${JAVA_HOME:-}" ${JDK_ORTE:-/usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* /opt/*jdk-25* /opt/java/openjdk}; do
    [ -x "$j/bin/javac" ] || continue
    case "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$j/release" 2>/dev/null)" in 2[5-9]|[3-9][0-9]) echo "$j"; return 0;; esac
  done
  return 1
}
JAVA_HOME=$(finde_jdk) || { echo "M-101 Es wurde kein JDK 25 gefunden. Bitte ein JDK 25 installieren oder JAVA_HOME darauf setzen." >&2; exit 1; }
export JAVA_HOME
