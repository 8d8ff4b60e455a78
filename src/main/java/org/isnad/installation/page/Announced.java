package org.isnad.installation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.isnad.installation.AnnouncementCard;
import org.isnad.installation.Announcing;
import org.isnad.web.Reader;
import org.jspecify.annotations.Nullable;

/** What is told the reader on top of every page, until they have closed it. */
@Named
@RequestScoped
public class Announced {

    @Inject
    private Announcing announcing;

    @Inject
    private Reader reader;

    private @Nullable List<AnnouncementCard> told;

    public List<AnnouncementCard> getTold() {
        if (told == null) {
            told = announcing.mine();
        }
        return told;
    }

    public String text(AnnouncementCard card) {
        return card.in(reader.getLanguage());
    }

    public void close(long id) {
        announcing.close(id);
        lookAgain();
    }

    /** What was told when the page was sent may be told no more, or not all there is. */
    void lookAgain() {
        told = null;
    }
}
