package dev.lector.error;

/** A document needs more than a limit allows. Raising that limit in {@code Limits} makes it pass, if the machine can bear it. */
public class LimitExceededException extends DocumentException {
    private static final long serialVersionUID = 1L;

    private final String limit;
    private final long observed;
    private final long allowed;

    /**
     * @param where    file and page, for the message
     * @param limit    name of the component of {@code Limits}
     * @param observed what was seen, in the unit that the limit's name carries
     * @param allowed  what is allowed, same unit
     */
    public LimitExceededException(String where, String limit, long observed, long allowed) {
        super(where + ": " + limit + " is " + observed + ", limit " + allowed);
        this.limit = limit;
        this.observed = observed;
        this.allowed = allowed;
    }

    public String limit() {
        return limit;
    }

    public long observed() {
        return observed;
    }

    public long allowed() {
        return allowed;
    }
}
