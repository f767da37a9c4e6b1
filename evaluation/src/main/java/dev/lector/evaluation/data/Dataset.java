package dev.lector.evaluation.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data sets whose published formats can be read. */
public enum Dataset {
    /** One JSON in the common shape beside each document; also what the document factory writes. */
    CORPUS,
    /** ICDAR 2019 SROIE: {@code img/X.jpg}, {@code entities/X.txt} and, where they are there, {@code box/X.txt}. */
    SROIE,
    /** CORD: {@code image/X.png} and {@code json/X.json}. */
    CORD,
    /** FUNSD: {@code images/X.png} and {@code annotations/X.json}; every linked question is a field. */
    FUNSD,
    /** DocVQA: JSON files with {@code data}, each question with its {@code image}. */
    DOCVQA,
    /** CUAD: {@code CUADv1.json} in the form of SQuAD 2.0; documents are text unless {@code full_contract_pdf} is beside it. */
    CUAD;

    static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The cases of a folder in the order of their names.
     *
     * @throws IOException if something in it cannot be read
     */
    public List<Case> read(Path folder) throws IOException {
        return switch (this) {
            case CORPUS -> corpus(folder);
            case SROIE -> Sroie.read(folder);
            case CORD -> Cord.read(folder);
            case FUNSD -> Funsd.read(folder);
            case DOCVQA -> DocVqa.read(folder);
            case CUAD -> Cuad.read(folder);
        };
    }

    private static List<Case> corpus(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : files(folder, ".json")) {
            JsonNode truth = json(file);
            String name = truth.path("file").asString("");
            if (truth.isObject() && truth.has("id")) {
                cases.add(new Case(truth, name.isEmpty() ? null : folder.resolve(name)));
            }
        }
        return cases;
    }

    static JsonNode json(Path file) throws IOException {
        return JSON.readTree(Files.readAllBytes(file));
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    /** The file of that stem with one of the endings of pictures; the first ending when there is none. */
    static Path picture(Path folder, String stem) {
        for (String ending : List.of(".png", ".jpg", ".jpeg", ".tif")) {
            Path file = folder.resolve(stem + ending);
            if (Files.exists(file)) {
                return file;
            }
        }
        return folder.resolve(stem + ".png");
    }
}
