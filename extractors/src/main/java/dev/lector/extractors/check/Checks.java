package dev.lector.extractors.check;

import dev.lector.error.AuthorException;
import java.util.Collection;
import java.util.Collections;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All checks that have names: those of the project and those that the class path adds. Immutable and thread-safe. */
public final class Checks {
    private final SortedMap<String, Check> byName;

    private Checks(SortedMap<String, Check> byName) {
        this.byName = byName;
    }

    /** The checks of the project and those that {@link ServiceLoader} finds, loaded once. */
    public static Checks installed() {
        return Installed.CHECKS;
    }

    /**
     * Exactly these checks.
     *
     * @throws AuthorException if two have one name
     */
    public static Checks of(Collection<? extends Check> checks) {
        SortedMap<String, Check> byName = new TreeMap<>();
        for (Check check : checks) {
            Check other = byName.put(check.name(), check);
            if (other != null) {
                throw new AuthorException("two checks have the name '" + check.name() + "': "
                        + other.getClass().getName() + " and "
                        + check.getClass().getName());
            }
        }
        return new Checks(byName);
    }

    /** The check of a name, or null when there is none. */
    public @Nullable Check named(String name) {
        return byName.get(name);
    }

    /** All names, in order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    private static final class Installed {
        static final Checks CHECKS = of(Stream.concat(
                        InvoiceChecks.all().stream(),
                        ServiceLoader.load(Check.class, Check.class.getClassLoader()).stream()
                                .map(ServiceLoader.Provider::get))
                .toList());
    }
}
