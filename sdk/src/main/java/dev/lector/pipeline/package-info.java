/**
 * The only place that knows the order of the stages.
 * It wires the way from bytes to the located record, hands the budget down, collects page findings and reports progress.
 * Every prefix of the way can be run alone.
 */
@NullMarked
package dev.lector.pipeline;

import org.jspecify.annotations.NullMarked;
