package org.isnad.guideline;

import java.util.List;

/**
 * Markdown as HTML that holds nothing but what Markdown can say.
 *
 * @param headings in order, as a table of contents
 */
public record Rendered(String html, List<Heading> headings) {

    /** A sentence as it is. */
    public static Rendered plain(String sentence) {
        var safe = sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return new Rendered("<p>" + safe + "</p>", List.of());
    }

    /**
     * One line of the table of contents.
     *
     * @param level 2 for the highest: the page's own title stands above all
     * @param id what the heading's element is called
     */
    public record Heading(int level, String id, String text) {}
}
