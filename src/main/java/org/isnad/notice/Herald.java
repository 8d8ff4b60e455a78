package org.isnad.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.isnad.notice.Push.Moved;
import org.jspecify.annotations.Nullable;

/** Tells those who work in a set how it fares: its owner, or everybody in the project where it is everybody's. */
@ApplicationScoped
public class Herald {

    @Inject
    private Telling telling;

    @Inject
    private Pushing pushing;

    /** Whoever works in the set may go on, and is told why. */
    public void reopened(long project, @Nullable Long owner, long article, long set, String note) {
        var news = News.reopened(project, article, set, note);
        if (owner == null) {
            telling.tellAll(news);
        } else {
            telling.tell(news, List.of(owner));
        }
    }

    /** Pages on which the set lies open need not wait until somebody looks again. */
    public void moved(long project, @Nullable Long owner, Moved moved) {
        pushing.moved(project, owner, moved);
    }
}
