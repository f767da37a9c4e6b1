package dev.lector.page;

import dev.lector.geometry.Box;

/**
 * A filled form field.
 *
 * @param name  full name of the field
 * @param kind  what a person fills in there
 * @param value what is filled in, as text; for a {@link Kind#CHECKBOX} and for each button of a {@link Kind#RADIO} the name of
 *              its state where it is on, {@value #OFF} where it is not
 * @param box   its widget on the page
 */
public record FormValue(String name, Kind kind, String value, Box box) {
    /** The value of a checkbox or radio button that is not on. */
    public static final String OFF = "Off";

    /** What a person fills in. */
    public enum Kind {
        TEXT,
        CHOICE,
        CHECKBOX,
        RADIO
    }
}
