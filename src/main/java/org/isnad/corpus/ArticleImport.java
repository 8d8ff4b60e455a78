package org.isnad.corpus;

import jakarta.inject.Inject;
import org.isnad.Boundary;
import org.isnad.corpus.intake.Intake;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;

/** Takes articles into a project, each file in a transaction of its own: a bad one never stops the others. */
@Boundary
public class ArticleImport {

    /**
     * What became of a file.
     *
     * @param isNew false if the project had this very text already; then {@code article} is the one it had
     * @param zeros how many zero bytes of the file are left out of the text
     */
    public record Receipt(ArticleCard article, boolean isNew, int zeros) {}

    @Inject
    private Articles articles;

    @Inject
    private Texts texts;

    @Inject
    private CurrentMember current;

    /**
     * Reads a file and keeps its text, or points to the article that has this text already. The refusals are those of
     * {@code intake}.
     *
     * @param fileName as the person's computer named it; only ever shown
     * @param told what the importing person says of its origin; wins over what the file says
     */
    public Receipt take(long project, String fileName, byte[] content, Provenance told) {
        var member = current.require(project, Permission.IMPORT_ARTICLES);
        var read = Intake.read(fileName, content);
        articles.lockShelf(project);
        var known = articles.withText(project, read.sha256());
        if (known.isPresent()) {
            return new Receipt(known.get(), false, read.zeros());
        }
        var found = new Provenance(read.outlet(), read.url(), read.published());
        var article = articles.add(new Article(project, read, told.orElse(found), member.id()));
        articles.keepFile(new ArticleSource(article.id(), read.encoding(), content));
        texts.add(article.id(), read.text());
        return new Receipt(articles.find(article.id()).orElseThrow(), true, read.zeros());
    }
}
