/**
 * Lector and LangChain4j, both ways: a {@link dev.langchain4j.model.chat.ChatModel} becomes a model behind
 * {@link dev.lector.Lector}, and {@link dev.lector.Lector} becomes tools of an agent.
 *
 * <p>Nothing here talks to a network by itself; a chat model does that, or not. What a document says reaches a model only as fenced data
 * without the control tokens of any family.
 */
@NullMarked
package dev.lector.langchain4j;

import org.jspecify.annotations.NullMarked;
