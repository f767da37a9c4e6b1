/**
 * The starter model's answerer: a page's words and a question become tensors and token ids, logits become located answers.
 * In goes a {@link dev.lector.text.TextMap} with a {@link dev.lector.answer.PageTask}, out come spans of words with probabilities.
 * It refuses folders that are not its own kind; {@code models/starter/answerer.md} is the contract that every class here follows.
 */
@NullMarked
package dev.lector.internal.starter;

import org.jspecify.annotations.NullMarked;
