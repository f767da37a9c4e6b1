/**
 * Any record from any document: field names, descriptions and types go in, values with their evidence come out.
 * Labels are derived from the names' words and from the other names that a description lists, separated by commas or "or".
 * Fields that speak of the same thing as a known label borrow its words in all languages.
 */
@NullMarked
package dev.lector.extractors.record;

import org.jspecify.annotations.NullMarked;
