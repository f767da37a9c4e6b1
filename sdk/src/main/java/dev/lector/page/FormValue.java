package dev.lector.page;

import dev.lector.geometry.Box;

/**
 * A filled form field.
 *
 * @param name  full name of the field
 * @param value what is filled in, as text
 * @param box   its widget on the page
 */
public record FormValue(String name, String value, Box box) {}
