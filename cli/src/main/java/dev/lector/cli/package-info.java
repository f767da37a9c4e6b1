/**
 * The command line: one class a command, JSON on standard output with {@code --json}, people's output otherwise.
 * Progress and complaints go to standard error, results to standard output, and the exit code says how it ended.
 * It does nothing that the library does not do; it only asks and prints.
 */
@NullMarked
package dev.lector.cli;

import org.jspecify.annotations.NullMarked;
