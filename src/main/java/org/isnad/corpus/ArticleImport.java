package org.isnad.corpus;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.concurrent.Semaphore;
import org.isnad.Boundary;
import org.isnad.corpus.intake.IncomingFile;
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

    private static final int MOST_AT_ONCE = 2;

    @Inject
    private Articles articles;

    @Inject
    private Texts texts;

    @Inject
    private CurrentMember current;

    /** Reading takes many times the file's size in memory, so all but a few wait here. */
    private final Semaphore readers = new Semaphore(MOST_AT_ONCE, true);

    /**
     * Reads a file and keeps its text, or points to the article that has this text already. The refusals are those of
     * {@code intake}.
     *
     * @param told what the importing person says of its origin; wins over what the file says
     */
    public Receipt take(long project, IncomingFile file, Provenance told) {
        var member = current.require(project, Permission.IMPORT_ARTICLES);
        readers.acquireUninterruptibly();
        try {
            return keep(project, file, told, member.id());
        } finally {
            readers.release();
        }
    }

    /** The same of a file that is in memory already. */
    public Receipt take(long project, String fileName, byte[] content, Provenance told) {
        return take(project, new IncomingFile(fileName, null, new ByteArrayInputStream(content)), told);
    }

    private Receipt keep(long project, IncomingFile file, Provenance told, long member) {
        var content = file.bytes();
        var read = Intake.read(file.name(), content, file.type(), articles.homeLanguage(project));
        articles.lockShelf(project);
        var known = articles.withText(project, read.sha256());
        if (known.isPresent()) {
            return new Receipt(known.get(), false, read.zeros());
        }
        var found = new Provenance(read.outlet(), read.url(), read.published());
        var article = articles.add(new Article(project, read, told.orElse(found), member));
        articles.keepFile(new ArticleSource(article.id(), read.encoding(), content));
        texts.add(article.id(), read.text());
        return new Receipt(articles.find(article.id()).orElseThrow(), true, read.zeros());
    }
}
