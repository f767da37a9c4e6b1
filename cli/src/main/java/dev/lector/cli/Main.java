package dev.lector.cli;

import dev.lector.error.AuthorException;
import dev.lector.error.CallerException;
import dev.lector.error.DefectException;
import dev.lector.error.DocumentException;
import dev.lector.error.EnvironmentException;
import dev.lector.error.LectorException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the command line. */
@Command(
        name = "lector",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Documents in, typed records out, and for every value the place on the page that proves it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a document could not be read, or its result has errors",
            "2:the call or the machine is not fine"
        },
        subcommands = {
            ExtractCommand.class,
            AskCommand.class,
            LocateCommand.class,
            FindCommand.class,
            DescribeCommand.class,
            ReadCommand.class,
            ReportCommand.class,
            ClassifyCommand.class,
            SplitCommand.class,
            TemplateCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            ModelsCommand.class,
            DoctorCommand.class,
            DemoCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The configured command line, for {@link #main} and for tests. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
        return line;
    }

    private static int report(Exception failure, CommandLine command) {
        if (!(failure instanceof LectorException)) {
            throw new DefectException("unexpected " + failure.getClass().getSimpleName(), failure);
        }
        PrintWriter err = command.getErr();
        err.println("lector: " + failure.getMessage());
        err.flush();
        return exitCode((LectorException) failure);
    }

    static int exitCode(LectorException failure) {
        if (failure instanceof DocumentException) {
            return ExitCode.DOCUMENT;
        }
        boolean ours = failure instanceof DefectException;
        boolean theirs = failure instanceof CallerException
                || failure instanceof AuthorException
                || failure instanceof EnvironmentException;
        return ours || theirs ? ExitCode.CALL : ExitCode.DOCUMENT;
    }
}
