package dev.lector.result;

/** How much to trust a value, over reading and answering confidence together. */
public enum Band {
    LOW,
    MEDIUM,
    HIGH,
    CERTAIN
}
