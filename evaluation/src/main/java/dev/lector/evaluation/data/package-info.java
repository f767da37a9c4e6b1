/**
 * Readers of data sets in their published formats: a folder that the user has goes in, truths in the common shape come out, each with its
 * document where there is one. Nothing is downloaded, and nothing of any data set is in this project.
 */
@NullMarked
package dev.lector.evaluation.data;

import org.jspecify.annotations.NullMarked;
