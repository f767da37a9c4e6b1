package dev.lector.answer;

import dev.lector.error.EnvironmentException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what each token writes out of a {@code tokenizer.json}. Confined to one call. */
final class TokenizerFile {
    private static final Pattern BYTE_PIECE = Pattern.compile("<0x([0-9A-Fa-f]{2})>");
    private static final char PIECE_BLANK = '\u2581';
    private static final byte[] NOTHING = new byte[0];
    /** Byte by character, for the printable characters that byte-level BPE writes bytes with; −1 for others. */
    private static final int[] BYTE_OF = byteTable();

    private final String where;
    private final byte[][] bytes;

    private TokenizerFile(String where, int size) {
        this.where = where;
        this.bytes = new byte[size][];
        Arrays.fill(bytes, NOTHING);
    }

    static byte[][] read(Path file, int size) {
        String where = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new EnvironmentException(where + " is missing in the model's folder");
        }
        try {
            return new TokenizerFile(where, size).read(JsonMapper.shared().readTree(file));
        } catch (JacksonException e) {
            throw new EnvironmentException(where + " is no JSON; fetch the model's folder again", e);
        }
    }

    private byte[][] read(JsonNode tokenizer) {
        JsonNode model = tokenizer.path("model");
        String type = model.path("type").asString("BPE");
        boolean byteLevel = mentions(tokenizer.path("decoder"), "ByteLevel")
                || mentions(tokenizer.path("pre_tokenizer"), "ByteLevel");
        if (!type.equals("BPE") && !type.equals("Unigram")) {
            throw new EnvironmentException(
                    where + " is of type " + type + "; answers can be constrained for BPE and Unigram");
        }
        JsonNode vocab = model.path("vocab");
        if (vocab.isObject()) {
            vocab.forEachEntry((piece, id) -> put(id.asInt(), byteLevel ? fromByteLevel(piece) : fromPiece(piece)));
        } else {
            for (int id = 0; id < vocab.size(); id++) {
                put(id, fromPiece(vocab.path(id).path(0).asString("")));
            }
        }
        for (JsonNode added : tokenizer.path("added_tokens")) {
            boolean special = added.path("special").asBoolean(false);
            byte[] content = added.path("content").asString("").getBytes(StandardCharsets.UTF_8);
            put(added.path("id").asInt(-1), special ? NOTHING : content);
        }
        return bytes;
    }

    private void put(int id, byte[] written) {
        if (id >= 0 && id < bytes.length) {
            bytes[id] = written;
        }
    }

    private static boolean mentions(JsonNode part, String type) {
        if (part.path("type").asString("").equals(type)) {
            return true;
        }
        for (JsonNode inner : part) {
            if (inner.isContainer() && mentions(inner, type)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] fromPiece(String piece) {
        Matcher single = BYTE_PIECE.matcher(piece);
        if (single.matches()) {
            return new byte[] {(byte) Integer.parseInt(single.group(1), 16)};
        }
        return piece.replace(PIECE_BLANK, ' ').getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] fromByteLevel(String piece) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (c >= BYTE_OF.length || BYTE_OF[c] < 0) {
                return NOTHING;
            }
            written.write(BYTE_OF[c]);
        }
        return written.toByteArray();
    }

    /** Printable Latin-1 bytes stand for themselves, all others in turn for the characters from U+0100 on. */
    private static int[] byteTable() {
        int[] table = new int[0x180];
        Arrays.fill(table, -1);
        int next = 0x100;
        for (int b = 0; b < 256; b++) {
            boolean printable = (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || (b >= 0xAE && b <= 0xFF);
            table[printable ? b : next++] = b;
        }
        return table;
    }
}
