/**
 * Every limit of a run, finite by default, and the budget that is handed from stage to stage.
 * A budget can only shrink: a stage takes a slice of what is left and never more.
 * An exceeded limit is a {@link dev.lector.error.LimitExceededException} that names the limit, the observed value and the place.
 */
@NullMarked
package dev.lector.limits;

import org.jspecify.annotations.NullMarked;
