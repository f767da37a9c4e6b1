package dev.lector.evaluation.answering;

import dev.lector.Lector;
import dev.lector.pipeline.Layer;
import dev.lector.result.Extraction;
import dev.lector.schema.Described;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Twelve fields of a one-page scan, from the file to the values, warm: the median of several runs, in all and by stage. */
@Command(
        name = "time-to-answer",
        mixinStandardHelpOptions = true,
        description = "How long twelve fields of a scan take, from file to values, by stage.")
public final class TimeToAnswer implements Callable<Integer> {
    /** Twelve fields as a user would write them. */
    record Twelve(
            @Described("invoice number") @Nullable String number,
            @Described("date of the invoice") @Nullable LocalDate issued,
            @Described("date by which it is to be paid") @Nullable LocalDate due,
            @Described("name of the seller") @Nullable String seller,
            @Described("address of the seller") @Nullable String sellerAddress,
            @Described("name of the buyer") @Nullable String buyer,
            @Described("number of the order") @Nullable String order,
            @Described("total without tax") @Nullable BigDecimal net,
            @Described("amount of tax") @Nullable BigDecimal tax,
            @Described("total amount including tax") @Nullable BigDecimal total,
            @Described("IBAN of the account to pay to") @Nullable String iban,
            @Described("currency code") @Nullable String currency) {}

    @Parameters(paramLabel = "FILE", description = "a scan of one page")
    private Path file = Path.of("");

    @Option(names = "--runs", defaultValue = "5", description = "runs after two that warm up (default 5)")
    private int runs = 5;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** See the class. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TimeToAnswer()).execute(arguments));
    }

    @Override
    public Integer call() {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        int values = 0;
        try (Lector lector = Lector.open()) {
            for (int run = -2; run < runs; run++) {
                long start = System.nanoTime();
                Extraction<Twelve> found =
                        lector.read(file).hide(EnumSet.allOf(Layer.class)).extract(Twelve.class);
                Duration whole = Duration.ofNanos(System.nanoTime() - start);
                values = found.evidence().size();
                if (run >= 0) {
                    note(seconds, "whole", whole);
                    found.usage().stages().forEach((stage, time) -> note(seconds, stage, time));
                }
            }
        }
        print(spec.commandLine().getOut(), seconds, values);
        return 0;
    }

    private static void note(Map<String, List<Double>> seconds, String stage, Duration time) {
        seconds.computeIfAbsent(stage, s -> new ArrayList<>()).add(time.toNanos() / 1e9);
    }

    private void print(PrintWriter out, Map<String, List<Double>> seconds, int values) {
        out.println(values + " of 12 fields found; median of " + runs + " warm runs, "
                + Runtime.getRuntime().availableProcessors() + " processors");
        seconds.forEach((stage, times) -> {
            List<Double> sorted = times.stream().sorted().toList();
            out.printf(Locale.ROOT, "%s\t%.3f s%n", stage, sorted.get(sorted.size() / 2));
        });
        out.flush();
    }
}
