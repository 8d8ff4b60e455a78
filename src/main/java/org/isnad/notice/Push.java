package org.isnad.notice;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the open pages of these members hear at once, after the commit.
 *
 * @param moved a set that came into another state; none where it is that they were told something
 */
public record Push(Set<Long> members, @Nullable Moved moved) {

    /** A set of an article, and the state that it is in from now on. */
    public record Moved(long article, long set, String state) {}
}
