/**
 * A task and pages become the prompt of a model that writes: what is wanted, the pictures of the pages, and their words as quoted data.
 *
 * <p>In goes a task, a schema and {@link dev.lector.prompt.PromptPage}s, out comes a {@link dev.lector.session.PromptPlan} that fits the
 * model's window. What a document says never stands among the instructions: it is fenced, and the model's control tokens are taken
 * out of it.
 */
@NullMarked
package dev.lector.prompt;

import org.jspecify.annotations.NullMarked;
