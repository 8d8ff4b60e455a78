package org.isnad.guideline;

/**
 * A version of the guidelines, whole.
 *
 * @param text Markdown
 */
public record PublishedGuideline(VersionCard card, String text) {

    public int number() {
        return card.number();
    }

    public Rendered rendered(long project) {
        return Markdown.render(text, Picture.address(project));
    }
}
