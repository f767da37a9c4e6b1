/**
 * Templates: kinds of document as data. A folder with {@code template.yaml} (and {@code schema.json}, {@code prompt.md},
 * {@code examples/}) goes in, an extractor for that kind comes out. A template that extends another one says only what is
 * different, as a vendor's paper is; its keywords pick it.
 *
 * <p>Templates are held to {@code template.schema.json} and to limits (256 KiB, 50 aliases, depth 32, patterns that take linear
 * time); every mistake names file, line and field and is collected, not thrown one by one, until somebody wants to use the folder.
 */
@NullMarked
package dev.lector.extractors.template;

import org.jspecify.annotations.NullMarked;
