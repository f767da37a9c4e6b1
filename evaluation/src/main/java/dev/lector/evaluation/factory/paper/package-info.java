/**
 * Composes papers: in goes a deal, out come pages of marked words in one of many layouts.
 * Each class writes one part of a paper, and chooses its form by the dice on the desk.
 * Layouts of the train family are never used by the test family; kinds that are not known are refused.
 */
@NullMarked
package dev.lector.evaluation.factory.paper;

import org.jspecify.annotations.NullMarked;
