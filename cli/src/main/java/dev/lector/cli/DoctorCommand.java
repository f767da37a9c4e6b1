package dev.lector.cli;

import dev.lector.Diagnosis;
import dev.lector.Lector;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what of the machine is used and what is missing. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Says which native libraries and models are loaded from where, and what to do when something is missing.")
final class DoctorCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("lector   " + Version.text());
        out.println("java     " + System.getProperty("java.vendor") + " " + Runtime.version() + ", heap "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MiB, "
                + Runtime.getRuntime().availableProcessors() + " processors");
        out.println("system   " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        Diagnosis diagnosis = Lector.diagnose();
        diagnosis.facts().forEach(out::println);
        diagnosis.problems().forEach(problem -> out.println("problem  " + problem));
        if (!diagnosis.problems().isEmpty()) {
            out.flush();
            return ExitCode.CALL;
        }
        out.println("all fine");
        out.flush();
        return ExitCode.DONE;
    }
}
