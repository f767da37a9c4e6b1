package dev.lector.cli;

/** What the process's exit code means; also written in the help. */
final class ExitCode {
    /** Done, and nothing is wrong with the result. */
    static final int DONE = 0;
    /** A document could not be read, or a result has errors. */
    static final int DOCUMENT = 1;
    /** The call or the machine is not fine. */
    static final int CALL = 2;

    private ExitCode() {}
}
