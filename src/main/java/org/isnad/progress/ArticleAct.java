package org.isnad.progress;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.isnad.annotation.sets.SetKind;
import org.isnad.schema.Named;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did at once with one set of an article.
 *
 * @param key by which what was done before it is asked for
 * @param login of who did it; none if it came with time, or nobody wrote down who
 * @param owner login of the member whose set it is
 * @param reason code of the reason that a reviewer gave
 * @param note what a reviewer wrote
 * @param marks what became of marks, label by label; none where a set came into another state
 */
public record ArticleAct(
        String key,
        Instant made,
        Happening what,
        @Nullable String login,
        @Nullable String name,
        long set,
        SetKind kind,
        @Nullable String owner,
        @Nullable String ownerName,
        @Nullable String reason,
        @Nullable String note,
        List<Marks> marks) {

    /**
     * How many marks of one label, or relations of one type, were added, changed and removed.
     *
     * @param code of the label or type
     * @param title what it is called; none if the project has it no more
     * @param words of some of those that are still there
     */
    public record Marks(
            boolean relation,
            String code,
            @Nullable Named title,
            long added,
            long changed,
            long removed,
            String words) {}

    /** As whoever is told of it knows those who mark: who acted is hidden like whose set it is. */
    ArticleAct by(UnaryOperator<String> told) {
        var known = login == null ? null : told.apply(login);
        var called = Objects.equals(known, login) ? name : known;
        return new ArticleAct(key, made, what, known, called, set, kind, owner, ownerName, reason, note, marks);
    }

    /** Without why a reviewer decided, which annotators are told where their project teaches by it. */
    ArticleAct unexplained() {
        return new ArticleAct(key, made, what, login, name, set, kind, owner, ownerName, null, null, marks);
    }
}
