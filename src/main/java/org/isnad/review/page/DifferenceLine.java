package org.isnad.review.page;

import java.util.List;
import org.isnad.review.Feedback.Difference;

/**
 * One place at which the gold set is not as somebody marked it, in the reader's words.
 *
 * @param reason as the project calls it; empty where none was given
 */
public record DifferenceLine(Difference difference, List<Words> own, List<Words> gold, String reason) {

    /** A marked text, what it was called, and what else was told of it. */
    public record Words(String exact, String label, List<String> told) {}
}
