/**
 * The seam to ONNX Runtime GenAI: native libraries, model folders, models and sessions.
 * In come a checked model folder, tensors from memory and token ids; out come logits, tokens with probabilities and a stop reason.
 * A folder that is not what its config says, a use after close and a machine that cannot load the libraries are refused before any
 * native call; every failure of the engine leaves as a {@link dev.lector.error.LectorException}.
 */
@NullMarked
package dev.lector.internal.genai;

import org.jspecify.annotations.NullMarked;
