package org.isnad.annotation.sets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.isnad.notice.News;
import org.isnad.notice.Push;
import org.isnad.notice.Pushing;
import org.isnad.notice.Telling;

/** Tells those who work in a set how it fares. */
@ApplicationScoped
class Herald {

    @Inject
    private Telling telling;

    @Inject
    private Pushing pushing;

    /** Whoever works in the set may go on, and is told why; a gold set has nobody of whom that could be said. */
    void reopened(Desk desk, AnnotationSet set, String note) {
        var news = News.reopened(desk.project(), desk.article(), set.id(), note);
        if (set.owner() != null) {
            telling.tell(news, List.of(set.owner()));
        } else if (set.kind() == SetKind.SHARED) {
            telling.tellAll(news);
        }
    }

    /** Pages on which the set lies open need not wait until somebody looks again. */
    void moved(Desk desk, AnnotationSet set) {
        if (set.kind() != SetKind.GOLD) {
            var moved = new Push.Moved(desk.article(), set.id(), set.state().code());
            pushing.moved(desk.project(), set.owner(), moved);
        }
    }
}
