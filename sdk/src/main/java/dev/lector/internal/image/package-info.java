/**
 * Image files through ImageIO and TwelveMonkeys, behind the interfaces of {@code source} and {@code page}.
 * In come bytes of a kind that is already known, out come pages whose size is known from the header alone and whose pixels are grey or RGB
 * on white, upright as their orientation tag says.
 * An image that declares more pixels or components than the limits allow is refused before a single one is decoded.
 */
@NullMarked
package dev.lector.internal.image;

import org.jspecify.annotations.NullMarked;
