package dev.lector.error;

/**
 * What was asked for cannot be done with the models at hand, however good the document: it needs one that looks at pages and writes.
 * Remedy: {@code Lector.builder().model(...)}, or {@code --model} on the command line.
 */
public class ModelNeededException extends CallerException {
    private static final long serialVersionUID = 1L;

    /** @param what what was asked for, such as "describing a page" */
    public ModelNeededException(String what) {
        super(what + " is not available with the bundled model; it needs one that looks at pages and writes:"
                + " Lector.builder().model(...), or --model FOLDER on the command line");
    }
}
