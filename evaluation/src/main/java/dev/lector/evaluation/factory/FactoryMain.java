package dev.lector.evaluation.factory;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.content.Fault;
import dev.lector.evaluation.factory.layout.Typefaces;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.truth.PageJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The document factory as a command. */
@Command(
        name = "factory",
        description = "Draws documents with their truth.",
        mixinStandardHelpOptions = true,
        subcommands = {FactoryMain.Pages.class, Draw.class, Samples.class})
public final class FactoryMain {
    public static void main(String[] args) {
        System.exit(new CommandLine(new FactoryMain()).execute(args));
    }

    /** Pages as JSON lines, without drawing them. */
    @Command(name = "pages", description = "Writes pages with words, fields and questions as JSON lines.")
    static final class Pages implements Callable<Integer> {
        @Option(names = "--count", required = true, description = "documents, not pages")
        int count;

        @Option(names = "--seed", defaultValue = "1")
        long seed;

        @Option(names = "--family", defaultValue = "train", description = "train or test")
        String family = "train";

        @Option(
                names = "--kinds",
                split = ",",
                defaultValue =
                        "invoice,invoice,invoice,receipt,receipt,credit_note,booking,contract,letter,bank_statement,form,purchase_order,order_confirmation,delivery_note")
        List<String> kinds = List.of();

        @Option(
                names = "--languages",
                split = ",",
                defaultValue = "en,en,en,de,de,fr,fr,nl,es,it",
                description = "drawn from this list")
        List<String> languages = List.of();

        @Mixin
        Fonts fonts = new Fonts();

        @Option(names = "--out", required = true)
        Path out = Path.of("");

        @Override
        public Integer call() throws IOException {
            Family from = Family.valueOf(family.toUpperCase(Locale.ROOT));
            Typefaces faces = fonts.faces();
            try (java.io.BufferedWriter to = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
                for (int i = 0; i < count; i++) {
                    long number = seed * 1_000_003 + i;
                    Dice dice = new Dice(number);
                    to.write(PageJson.lines(
                            Writer.write(dice.pick(kinds), from, number, dice.pick(languages), Fault.NONE, faces)));
                }
            }
            return 0;
        }
    }
}
