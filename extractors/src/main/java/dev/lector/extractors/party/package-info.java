/**
 * Who sells and who buys: a laid-out document with its labels goes in, the two parties' names come out.
 * Letterhead, footer, address window, legal forms, labels and web addresses are weighed against each other.
 * No company's name is known here.
 */
@NullMarked
package dev.lector.extractors.party;

import org.jspecify.annotations.NullMarked;
