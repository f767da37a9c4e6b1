package dev.lector.evaluation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A truth in the common shape, under construction. */
final class Truth {
    final ObjectNode node = Dataset.JSON.createObjectNode();

    Truth(String id, String kind) {
        node.put("id", id).put("kind", kind);
        node.putObject("fields");
        node.putObject("types");
        node.putObject("boxes");
        node.putArray("questions");
    }

    void field(String name, String type, String value) {
        ((ObjectNode) node.get("fields")).put(name, value);
        ((ObjectNode) node.get("types")).put(name, type);
    }

    /** A place on page 1, in pixels of an image of that size. */
    void box(String name, double[] pixels, int width, int height) {
        ObjectNode boxes = (ObjectNode) node.get("boxes");
        ArrayNode places = boxes.has(name) ? (ArrayNode) boxes.get(name) : boxes.putArray(name);
        ArrayNode box = places.addArray().add(1);
        for (int i = 0; i < 4; i++) {
            box.add(1000 * pixels[i] / (i % 2 == 0 ? width : height));
        }
    }

    ObjectNode question(String id, String question, String type, boolean answerable) {
        ObjectNode one = ((ArrayNode) node.get("questions")).addObject();
        return one.put("id", id).put("question", question).put("type", type).put("answerable", answerable);
    }

    Case of(Path file) {
        node.put("file", String.valueOf(file.getFileName()));
        return new Case(node, file);
    }

    /** Width and height of a picture from its header. */
    static int[] size(Path picture) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(picture.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException(picture.getFileName() + ": no picture of a known kind");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return new int[] {reader.getWidth(0), reader.getHeight(0)};
            } finally {
                reader.dispose();
            }
        }
    }
}
