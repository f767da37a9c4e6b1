package dev.lector.cli;

import dev.lector.Lector;
import dev.lector.error.CallerException;
import dev.lector.error.EnvironmentException;
import dev.lector.extractors.template.Mistake;
import dev.lector.extractors.template.Template;
import dev.lector.extractors.template.TemplateDraft;
import dev.lector.extractors.template.Templates;
import dev.lector.text.TextMap;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Everything about templates: what there is, what is wrong with some, a first draft of one. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "Lists, checks and drafts templates: kinds of document as data.",
        subcommands = {TemplateCommand.ListThem.class, TemplateCommand.Check.class, TemplateCommand.New.class})
final class TemplateCommand {
    /** One template a line. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the kinds that there are templates for.")
    static final class ListThem implements Callable<Integer> {
        @Option(names = "--templates", paramLabel = "DIR", description = "Folder with templates of your own.")
        private List<Path> folders = List.of();

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Override
        public Integer call() {
            Templates templates = Templates.bundled();
            for (Path folder : folders) {
                templates = templates.and(folder);
            }
            PrintWriter out = spec.commandLine().getOut();
            for (Template template : templates.all()) {
                out.printf(
                        Locale.ROOT,
                        "%-20s %-22s version %d  %2d fields%s%n",
                        template.kind(),
                        template.id(),
                        template.version(),
                        template.fields().size(),
                        template.general() ? "" : ", for papers with its keywords");
            }
            out.flush();
            return ExitCode.DONE;
        }
    }

    /** Mistakes with file and line. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Checks the templates of a folder and runs them on their examples; prints mistakes as file:line: field.")
    static final class Check implements Callable<Integer> {
        @Parameters(paramLabel = "DIR", description = "Folder; every folder in it with a template.yaml is a template.")
        private Path folder = Path.of(".");

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            List<Mistake> mistakes = Templates.bundled().check(folder);
            mistakes.forEach(out::println);
            out.println(
                    mistakes.isEmpty()
                            ? "all fine"
                            : mistakes.size() + (mistakes.size() == 1 ? " mistake" : " mistakes"));
            out.flush();
            return mistakes.isEmpty() ? ExitCode.DONE : ExitCode.CALL;
        }
    }

    /** A draft from one example. */
    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Drafts a template from one document and the values that are on it.")
    static final class New implements Callable<Integer> {
        @Option(names = "--from", required = true, paramLabel = "FILE", description = "The document.")
        private Path document = Path.of(".");

        @Option(
                names = "--json",
                required = true,
                paramLabel = "FILE",
                description =
                        "Its values by field: ISO dates, amounts with a point, such as {\"invoice_number\": \"R-7\"}.")
        private Path truth = Path.of(".");

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                defaultValue = "invoice",
                description = "Kind of document; a new name makes a kind of your own. Default: ${DEFAULT-VALUE}.")
        private String kind = "invoice";

        @Option(
                names = "--id",
                paramLabel = "NAME",
                description = "Name of the template; the file's name when left out.")
        private @Nullable String id;

        @Option(
                names = "--out",
                paramLabel = "DIR",
                description = "Folder of templates to write it to; printed when left out.")
        private @Nullable Path out;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Override
        public Integer call() {
            String given = id;
            String name = given == null ? TemplateDraft.name(String.valueOf(document.getFileName())) : given;
            String yaml;
            try (Lector lector = Lector.open()) {
                List<TextMap> pages = lector.read(document).text().pages();
                yaml = TemplateDraft.of(name, kind, Templates.bundled(), pages, Wanted.json(truth));
            }
            Path folder = out;
            if (folder == null) {
                spec.commandLine().getOut().print(yaml);
                spec.commandLine().getOut().flush();
            } else {
                write(folder.resolve(name).resolve("template.yaml"), yaml);
            }
            return ExitCode.DONE;
        }

        private void write(Path file, String yaml) {
            if (Files.exists(file)) {
                throw new CallerException(file + ": is there already; give another --id or remove it");
            }
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, yaml);
            } catch (IOException e) {
                throw new EnvironmentException(file + ": cannot be written", e);
            }
            spec.commandLine().getErr().println("lector: wrote " + file);
        }
    }
}
