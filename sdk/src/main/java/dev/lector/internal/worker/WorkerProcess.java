package dev.lector.internal.worker;

import dev.lector.error.EnvironmentException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A running worker with its pipes and its private directory, which goes with it: temporary files and crash dumps lie in there. */
final class WorkerProcess implements AutoCloseable {
    private static final int HEAP_MEGABYTES = 768;
    /** Resident memory at which OpenCV's allocations fail. */
    private static final int RESIDENT_MEGABYTES = 1_536;

    /** Between the end of its output and the end of the process, on a machine that others use. */
    private static final int END_SECONDS = 20;

    private final Process process;
    private final Path directory;
    private volatile boolean babbled;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Frame> toSend = new LinkedBlockingQueue<>();

    /** What came out of the process; null for its end, or for something that is no message. */
    record Heard(@Nullable Frame frame) {}

    private WorkerProcess(Process process, Path directory) {
        this.process = process;
        this.directory = directory;
        daemon("lector-worker-in", this::listen);
        daemon("lector-worker-out", this::speak);
    }

    static WorkerProcess start(Class<?> main) {
        try {
            Path directory = Files.createTempDirectory("lector-worker-");
            Process process = new ProcessBuilder(command(main, directory))
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD) // a crash may print what the document says
                    .start();
            return new WorkerProcess(process, directory);
        } catch (IOException e) {
            throw new EnvironmentException(
                    "the worker process cannot be started (" + e.getClass().getSimpleName() + "); it needs java in "
                            + System.getProperty("java.home") + " and a writable temporary folder",
                    e);
        }
    }

    private static List<String> command(Class<?> main, Path directory) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr", // the VM's last words must not get between the messages
                "-XX:ErrorFile=" + directory.resolve("crash.log"),
                "-XX:-CreateCoredumpOnCrash",
                "-Djava.io.tmpdir=" + directory,
                "-Djava.awt.headless=true",
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=" + RESIDENT_MEGABYTES + "m"));
        for (String property : List.of("lector.engine.path", "lector.cache", "user.home")) {
            String value = System.getProperty(property);
            if (value != null) {
                command.add("-D" + property + "=" + value);
            }
        }
        command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), main.getName()));
        return command;
    }

    /** The process runs in a directory of its own, where relative paths lead nowhere. */
    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElse("");
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            for (Frame frame = Frame.read(in); frame != null; frame = Frame.read(in)) {
                heard.add(new Heard(frame));
            }
        } catch (StreamCorruptedException e) {
            babbled = true;
        } catch (IOException e) {
            // as good as its end
        }
        heard.add(new Heard(null));
    }

    private void speak() {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
            while (process.isAlive()) {
                Frame frame = toSend.poll(1, TimeUnit.SECONDS);
                if (frame != null) {
                    frame.write(out);
                }
            }
        } catch (IOException e) {
            // it has ended, and the listener says so
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Queues a message; what hangs on the other side does not hold up the caller. */
    void send(Frame frame) {
        toSend.add(frame);
    }

    /** The next message, or null when there is none in this time. */
    @Nullable Heard next(long millis) throws InterruptedException {
        return heard.poll(millis, TimeUnit.MILLISECONDS);
    }

    Path directory() {
        return directory;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** How the process ended, for a message. */
    String end() throws InterruptedException {
        if (babbled) {
            return "it said something that is no message";
        }
        if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            return "it closed its output and stayed";
        }
        int code = process.exitValue();
        return switch (code) {
            case 3 -> "out of memory, heap limit " + HEAP_MEGABYTES + " MiB";
            case WorkerMain.OVERDUE -> "overdue";
            default -> code > 128 ? "killed by signal " + (code - 128) : "exit code " + code;
        };
    }

    /** Kills the process and deletes its directory. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new EnvironmentException("cannot delete the worker's directory " + directory, e);
        }
    }
}
