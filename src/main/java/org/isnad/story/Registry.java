package org.isnad.story;

import jakarta.inject.Inject;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;

/** Looks up what a project speaks of. */
@Boundary
public class Registry {

    @Inject
    private Entities entities;

    @Inject
    private CurrentMember current;

    /** The entities whose names hold these words, however they are spelt, the nearest first; twenty at most. */
    public List<EntityCard> find(long project, String words) {
        current.require(project, Permission.SEE_PROJECT);
        return entities.find(project, words);
    }
}
