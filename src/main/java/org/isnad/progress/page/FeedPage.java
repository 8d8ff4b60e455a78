package org.isnad.progress.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.isnad.progress.Event;
import org.isnad.progress.Feed;
import org.isnad.progress.Happening;
import org.isnad.team.Member;
import org.isnad.team.Staffing;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** What happened in a project, the latest first, page by page. */
@Named
@RequestScoped
public class FeedPage {

    private static final int AT_ONCE = 50;

    @Inject
    private Feed feed;

    @Inject
    private Staffing staffing;

    @Inject
    private Here here;

    private List<Event> found = List.of();
    private List<Member> members = List.of();

    public void enter() {
        here.enter();
        var wanted = new Feed.Wanted(getMember(), Happening.inFeed(getWhat()));
        found = feed.before(here.id(), wanted, here.text("before").orElse(null), AT_ONCE + 1);
        members = staffing.of(here.id()).stream().map(Staffing.Staff::member).toList();
    }

    public List<Event> getEvents() {
        return found.subList(0, Math.min(found.size(), AT_ONCE));
    }

    /** By which what happened before is asked for; none if nothing did. */
    public @Nullable String getOlder() {
        return found.size() > AT_ONCE ? found.get(AT_ONCE - 1).key() : null;
    }

    public List<Happening> getKinds() {
        return Happening.IN_FEED;
    }

    public List<Member> getMembers() {
        return members;
    }

    /** The kind that is looked for. */
    public @Nullable String getWhat() {
        return here.text("what").orElse(null);
    }

    /** The login that is looked for. */
    public @Nullable String getMember() {
        return here.text("member").orElse(null);
    }
}
