package dev.lector.cli;

import dev.lector.Lector;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which models there are. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Says which models are at hand and what made them.")
final class ModelsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Lector.models().forEach(line -> spec.commandLine().getOut().println(line));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
