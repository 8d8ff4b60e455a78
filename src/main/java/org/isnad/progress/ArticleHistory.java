package org.isnad.progress;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.annotation.Authors;
import org.isnad.annotation.SetReading;
import org.isnad.annotation.sets.SetCard;
import org.isnad.corpus.ArticleCard;
import org.isnad.corpus.Shelf;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.jspecify.annotations.Nullable;

/** Tells what was done with the sets of an article, the latest first: of those sets that the caller may see. */
@Boundary
public class ArticleHistory {

    /** Acts of one answer. */
    public static final int MOST = 10_000;

    @Inject
    private Acts acts;

    @Inject
    private SetReading sets;

    @Inject
    private Authors authors;

    @Inject
    private Shelf shelf;

    @Inject
    private CurrentMember current;

    /** The article that it is about, to members of its project. */
    public ArticleCard article(long article) {
        return shelf.get(article);
    }

    /** @param before the key of the act before which all are; the latest if there is none */
    public List<ArticleAct> before(long article, @Nullable String before, int limit) {
        var moment = Moment.of(before);
        var visible = sets.of(article).stream().collect(toMap(SetCard::id, set -> set));
        if (visible.isEmpty()) {
            return List.of();
        }
        long project = shelf.get(article).project();
        var told = authors.told(project, article);
        boolean explained = current.may(project, Permission.SEE_ALL_SETS);
        return acts.before(moment, project, visible, Math.min(limit, MOST + 1)).stream()
                .map(act -> act.by(told))
                .map(act -> explained ? act : act.unexplained())
                .toList();
    }
}
