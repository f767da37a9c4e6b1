package dev.lector.extractors.field;

import dev.lector.error.DefectException;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Numbers that a command of {@code evaluation} fitted and wrote among the resources of this package. Stateless and thread-safe. */
public final class FittedNumbers {
    private FittedNumbers() {}

    /**
     * The numbers of a file, with the command that made them under {@code made}.
     *
     * @throws DefectException if the file is not on the class path
     */
    public static JsonNode of(String file) {
        try (InputStream in = FittedNumbers.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new DefectException(file + " is not on the class path");
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new DefectException(file + " cannot be read", e);
        }
    }
}
