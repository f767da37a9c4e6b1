/**
 * A vision-language model behind one interface: a prompt plan goes in, tokens with probabilities and a stop reason come out.
 * Implementations differ in what they can do and say so in their capabilities; a missing capability is not an error.
 * A session refuses to run past its token plan and its deadline.
 */
@NullMarked
package dev.lector.session;

import org.jspecify.annotations.NullMarked;
