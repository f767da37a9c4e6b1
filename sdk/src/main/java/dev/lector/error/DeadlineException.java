package dev.lector.error;

/** A stage ran out of its time; see {@code Limits} for the name in the message. */
public class DeadlineException extends LimitExceededException {
    private static final long serialVersionUID = 1L;

    public DeadlineException(String where, String limit, long observedMillis, long allowedMillis) {
        super(where, limit, observedMillis, allowedMillis);
    }

    @Override
    public boolean retriable() {
        return true;
    }
}
