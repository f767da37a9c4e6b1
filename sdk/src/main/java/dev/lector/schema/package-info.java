/**
 * Record classes and JSON Schema 2020-12, both ways, and the validation between them.
 * A class that cannot be a schema is its author's error when it is first seen; data that does not fit is a list of violations
 * with JSON Pointers.
 * Nothing here looks at a document.
 */
@NullMarked
package dev.lector.schema;

import org.jspecify.annotations.NullMarked;
