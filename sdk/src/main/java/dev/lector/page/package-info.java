/**
 * One page of a document: its size as shown, its rotation, its text layer, form values and pixels on request.
 * Pages are cheap handles on an open document and are only valid while it is open.
 * A page that cannot be read is a finding of the run, not its end.
 */
@NullMarked
package dev.lector.page;

import org.jspecify.annotations.NullMarked;
