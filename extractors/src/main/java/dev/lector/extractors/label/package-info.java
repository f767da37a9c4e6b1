/**
 * Labels of papers in several languages: packs of phrases as data come in, places on pages where they stand come out.
 * Longer phrases go before shorter ones, so that "total net" is no "total".
 * A pack with unknown keys or with anything but texts in its lists is refused by name.
 */
@NullMarked
package dev.lector.extractors.label;

import org.jspecify.annotations.NullMarked;
