package dev.lector.evaluation.factory.scan;

/** How badly a page was scanned. */
public enum Level {
    /** A good office scanner. */
    CLEAN,
    /** A worn scanner, a photographed page held flat, a fax now and then. */
    MIDDLE,
    /** A crumpled page under a phone, a third copy. */
    HARD
}
