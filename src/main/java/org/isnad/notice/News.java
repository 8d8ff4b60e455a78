package org.isnad.notice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened in a project and that concerns members of it.
 *
 * @param article what it is about; none where it is about several, or about the project
 * @param set whose marks it is about: only who may see the set is told, also later
 * @param comment what was said, of which as much is told as there is when somebody reads it
 * @param act what is told somebody under one act is one notice to them, and the amounts add up
 * @param amount of how many articles, one at least
 * @param note what the actor says about it; only its beginning is kept where it is long
 */
public record News(
        NoticeKind kind,
        long project,
        @Nullable Long article,
        @Nullable Long set,
        @Nullable Said comment,
        UUID act,
        int amount,
        String note) {

    /** A comment, in its thread. */
    public record Said(UUID thread, UUID comment) {}

    /** These articles were given to somebody. */
    public static News assigned(long project, List<Long> articles, UUID act) {
        var article = articles.size() == 1 ? articles.get(0) : null;
        return new News(NoticeKind.ASSIGNED, project, article, null, null, act, articles.size(), "");
    }

    /** A set is open again, for a reason or for none that was told. */
    public static News reopened(long project, long article, long set, String note) {
        return new News(NoticeKind.REOPENED, project, article, set, null, UUID.randomUUID(), 1, note);
    }

    /** Something was said in a thread about an article, or about a span of a set. */
    public static News said(long project, long article, @Nullable Long set, Said comment) {
        return new News(NoticeKind.COMMENT, project, article, set, comment, UUID.randomUUID(), 1, "");
    }

    /** The same, to somebody whose name stands in it. */
    public News mentioning() {
        return new News(NoticeKind.MENTION, project, article, set, comment, act, amount, note);
    }

    /** The guideline of the project has changed. */
    public static News guideline(long project, String note) {
        return new News(NoticeKind.GUIDELINE, project, null, null, null, UUID.randomUUID(), 1, note);
    }
}
