package dev.lector.evaluation.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The {@code tesseract} command of this machine, English, one thread, as the reader to compare with. */
final class Tesseract {
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s");

    private final int pageMode;

    Tesseract(int pageMode) {
        this.pageMode = pageMode;
    }

    Reading read(BufferedImage image) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("lector-bench");
        Path png = folder.resolve("page.png");
        Path table = folder.resolve("words.tsv");
        Path log = folder.resolve("log.txt");
        try {
            ImageIO.write(image, "png", png.toFile());
            // "times" says the processor time of the shell's children, which Java cannot ask for.
            String script = "tesseract \"$0\" \"${1%.tsv}\" --psm " + pageMode + " -l eng tsv 2>/dev/null; times";
            Process process = new ProcessBuilder("bash", "-c", script, png.toString(), table.toString())
                    .redirectOutput(log.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            process.waitFor();
            if (!Files.exists(table)) {
                throw new IOException("tesseract gave no result; is it installed with its English data?");
            }
            return new Reading(words(table, image), seconds(Files.readString(log)));
        } finally {
            for (Path p : List.of(png, table, log, folder)) {
                Files.deleteIfExists(p);
            }
        }
    }

    private static List<Reading.ReadWord> words(Path table, BufferedImage image) throws IOException {
        double w = image.getWidth();
        double h = image.getHeight();
        List<Reading.ReadWord> words = new ArrayList<>();
        String lastLine = "";
        int line = -1;
        for (String row : Files.readAllLines(table, StandardCharsets.UTF_8)) {
            String[] cell = row.split("\t", -1);
            if (cell.length < 12 || !cell[0].equals("5") || cell[11].isBlank()) {
                continue;
            }
            String key = cell[2] + '/' + cell[3] + '/' + cell[4];
            line += key.equals(lastLine) ? 0 : 1;
            lastLine = key;
            double x = Double.parseDouble(cell[6]);
            double y = Double.parseDouble(cell[7]);
            words.add(new Reading.ReadWord(
                    cell[11],
                    x / w,
                    y / h,
                    (x + Double.parseDouble(cell[8])) / w,
                    (y + Double.parseDouble(cell[9])) / h,
                    line));
        }
        return words;
    }

    /** User and system time of the children: the last two times that the shell prints. */
    private static double seconds(String log) {
        List<Double> times = new ArrayList<>();
        Matcher m = TIMES.matcher(log);
        while (m.find()) {
            times.add(60 * Double.parseDouble(m.group(1)) + Double.parseDouble(m.group(2)));
        }
        return times.size() < 4 ? Double.NaN : times.get(times.size() - 2) + times.get(times.size() - 1);
    }
}
