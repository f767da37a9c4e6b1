package dev.lector.reader;

import dev.lector.error.CallerException;
import dev.lector.error.EnvironmentException;
import dev.lector.limits.Budget;
import dev.lector.vision.Strip;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Reads text-line strips with the starter model's encoder and CTC head.
 *
 * <p>Strips of similar width go through the network together, padded on the right with paper. Each comes back as characters with
 * place and calibrated probability, and as words with boxes in pixels of the strip. A strip with a doubtful character is looked
 * at again and again, wider, narrower, closer and from further away, until no character is doubtful, and the surest look counts; what stays
 * doubtful is read by a beam with a model of which character follows which. Thread-safe: many threads may read at once, and
 * {@link #close} waits for them. Holds native memory until closed.
 */
public final class StripReader implements AutoCloseable {
    private static final String FOLDER = "/dev/lector/models/starter/";
    /** Further looks: factor of the width, rows cut off above and below. What they gave stands in the recipe's EXPERIMENTS.md. */
    private static final double[][] LOOKS = {{1.2, 0}, {1.2, 1.5}, {0.85, 0}, {1.4, 0}, {1, 1.5}, {1, -1.5}};

    private final ReaderCard card;
    private final StripNetwork network;
    private final BeamDecoder beam;
    private final ReadWriteLock life = new ReentrantReadWriteLock();
    private boolean closed;

    private StripReader(ReaderCard card, StripNetwork network, BeamDecoder beam) {
        this.card = card;
        this.network = network;
        this.beam = beam;
    }

    /**
     * The reader of the starter model, from the class path.
     *
     * @param threads threads that one call of {@link #read} may use
     * @throws EnvironmentException if the artifact {@code lector-models-starter} is not on the class path or does not load here
     */
    public static StripReader starter(int threads) {
        CharacterModel characters = CharacterModel.parse(resource("reader-ngrams.bin"));
        return load(resource("reader.onnx"), ReaderCard.parse(resource("reader.json")), characters, threads);
    }

    static StripReader load(byte[] graph, ReaderCard card, CharacterModel characters, int threads) {
        return new StripReader(card, StripNetwork.load(graph, card, threads), new BeamDecoder(characters));
    }

    private static byte[] resource(String name) {
        try (InputStream in = StripReader.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new EnvironmentException(name
                        + " of the starter model is not on the class path: add the artifact lector-models-starter");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new EnvironmentException(name + " of the starter model cannot be read from the class path", e);
        }
    }

    /**
     * Reads strips of any width.
     *
     * @param strips text lines; {@link Strip#toPage} and {@link Strip#column} are not looked at
     * @param budget checked before each batch
     * @return one text for each strip, in the order of the strips
     * @throws CallerException if this reader is closed
     * @throws dev.lector.error.DocumentException if the budget is used up
     */
    public List<StripText> read(List<Strip> strips, Budget budget) {
        life.readLock().lock();
        try {
            if (closed) {
                throw new CallerException("this StripReader is closed");
            }
            List<InkStrip> inks = strips.stream()
                    .map(strip -> new InkStrip(StripLevels.ink(strip, card), strip.width()))
                    .toList();
            List<Reading> readings = new ArrayList<>(network.read(inks, budget));
            lookAgain(inks, readings, budget);
            List<StripText> texts = new ArrayList<>();
            for (int i = 0; i < inks.size(); i++) {
                List<Glyph> glyphs = Lookalikes.settled(glyphs(readings.get(i)));
                texts.add(new StripText(glyphs, new WordCutter(inks.get(i)).cut(glyphs)));
            }
            return texts;
        } finally {
            life.readLock().unlock();
        }
    }

    /** Where the surest look is still doubtful, what usually follows what has a say. */
    private List<Glyph> glyphs(Reading reading) {
        return reading.doubtful() ? beam.decode(reading.lattice()) : reading.glyphs();
    }

    /** Puts a surer look in the place of a doubtful one, as long as it is doubtful. */
    private void lookAgain(List<InkStrip> inks, List<Reading> readings, Budget budget) {
        for (double[] look : LOOKS) {
            List<Integer> doubtful = doubtful(readings);
            List<InkStrip> seen = doubtful.stream()
                    .map(i -> inks.get(i).seen(look[0], look[1]))
                    .toList();
            List<Reading> again = network.read(seen, budget);
            for (int k = 0; k < again.size(); k++) {
                int i = doubtful.get(k);
                if (again.get(k).score() > readings.get(i).score()
                        && !again.get(k).glyphs().isEmpty()) {
                    double back = (double) inks.get(i).width() / seen.get(k).width();
                    readings.set(i, again.get(k).scaled(back));
                }
            }
        }
    }

    private static List<Integer> doubtful(List<Reading> readings) {
        List<Integer> doubtful = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).doubtful()) {
                doubtful.add(i);
            }
        }
        return doubtful;
    }

    /** Frees the native memory once running reads are done. Closing again does nothing. */
    @Override
    public void close() {
        life.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                network.close();
            }
        } finally {
            life.writeLock().unlock();
        }
    }
}
