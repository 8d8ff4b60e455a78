package org.isnad.annotation.rounds;

import java.util.List;
import org.isnad.annotation.sets.OpenSet;

/**
 * What is to be written to one set if it is still as it was remembered.
 *
 * @param digest hexadecimal SHA-256 of what the client sent
 * @param lines in order
 */
public record Save(OpenSet set, String digest, List<Line> lines) {}
