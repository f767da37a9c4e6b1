package dev.lector.extractors.contract;

import dev.lector.error.AuthorException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bundled books of topics, one a language. */
final class Topics {
    private static final List<TopicBook> BOOKS = Stream.of("topics", "topics-de", "topics-fr")
            .map(name -> read("/dev/lector/templates/contract/" + name + ".yaml"))
            .toList();

    private Topics() {}

    /** The book of a language such as {@code de}, or null when there is none. */
    static @Nullable TopicBook in(String language) {
        return BOOKS.stream()
                .filter(book -> book.language().equals(language))
                .findFirst()
                .orElse(null);
    }

    /** The book that knows the question, the given one first: people ask in their own language, whatever the contract's is. */
    static @Nullable TopicBook asked(TopicBook first, String question) {
        return Stream.concat(Stream.of(first), BOOKS.stream())
                .filter(book -> book.about(question) != null)
                .findFirst()
                .orElse(null);
    }

    /** The English book. */
    static TopicBook english() {
        return Objects.requireNonNull(in("en"));
    }

    private static TopicBook read(String file) {
        try (InputStream in = Topics.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new AuthorException(file + " is not on the class path");
            }
            return TopicBook.read(file, in);
        } catch (IOException e) {
            throw new AuthorException(file + " cannot be read: " + e.getMessage());
        }
    }
}
