package org.isnad.installation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.installation.AnnouncementCard;
import org.isnad.installation.Announcing;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** What admins tell everybody. */
@Named
@RequestScoped
public class AnnouncementsPage {

    @Inject
    private Announcing announcing;

    @Inject
    private Announced announced;

    @Inject
    private Say say;

    private @Nullable List<AnnouncementCard> all;
    private Map<String, String> texts = new HashMap<>();
    private @Nullable LocalDateTime ends;

    /** Shut to everybody but admins, before anything is shown. */
    public void enter() {
        getAll();
    }

    public List<AnnouncementCard> getAll() {
        if (all == null) {
            all = announcing.all();
        }
        return all;
    }

    /** Tells everybody, and empties the form; where that is refused, all of it stays as it was typed. */
    public void announce() {
        texts.values().removeIf(Objects::isNull);
        announcing.announce(texts, getEnds().toInstant(ZoneOffset.UTC));
        texts = new HashMap<>();
        ends = null;
        lookAgain();
        PrimeFaces.current().ajax().update("make", "told-now", "announcements");
    }

    public void end(long id) {
        announcing.end(id);
        say.tell("installation.announcements.ended");
        lookAgain();
    }

    private void lookAgain() {
        all = null;
        announced.lookAgain();
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    /** In UTC; a day from now, unless somebody says otherwise. */
    public LocalDateTime getEnds() {
        return ends == null ? LocalDateTime.now(ZoneOffset.UTC).plusDays(1).truncatedTo(ChronoUnit.HOURS) : ends;
    }

    public void setEnds(@Nullable LocalDateTime ends) {
        this.ends = ends;
    }
}
