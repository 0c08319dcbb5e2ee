# Sourced by the scripts. Sets JAVA_HOME to a JDK of at least 25, or says in one sentence what to install.

jdk_version() {
    # The release file tells the version without starting a JVM; a JRE has no javac.
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

is_new_enough() {
    [ "$(jdk_version "$1" || echo 0)" -ge 25 ] 2>/dev/null
}

jdk_on_path() {
    # Asked of java itself, because on the PATH it may be a script that chooses one.
    command -v java >/dev/null 2>&1 &&
        java -XshowSettings:properties -version 2>&1 </dev/null | sed -n 's/^ *java\.home = //p'
}

find_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && is_new_enough "$JAVA_HOME"; then
        echo "$JAVA_HOME"
        return
    fi
    on_path=$(jdk_on_path)
    if [ -n "$on_path" ] && is_new_enough "$on_path"; then
        echo "$on_path"
        return
    fi
    # The oldest that will do is the nearest to the one that was tried.
    for home in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/lib/jvm/* /usr/local/*jdk* /opt/* /opt/*/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.asdf/installs/java/* \
        "${HOME:-/}"/.local/share/mise/installs/java/* "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if is_new_enough "$home"; then
            echo "$(jdk_version "$home") $home"
        fi
    done | sort -n -k 1,1 | head -n 1 | cut -d ' ' -f 2-
}

JAVA_HOME=$(find_jdk)
if [ -z "$JAVA_HOME" ]; then
    echo "Netwerkspoor needs a JDK of version 25 or newer: install one, or set JAVA_HOME to where it is." >&2
    exit 1
fi
export JAVA_HOME
