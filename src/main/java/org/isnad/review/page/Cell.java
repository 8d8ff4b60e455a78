package org.isnad.review.page;

/**
 * A cell of a square table.
 *
 * @param more said beside it
 * @param link empty for none
 */
public record Cell(String text, String more, String link) {

    static final Cell EMPTY = new Cell("", "", "");
}
