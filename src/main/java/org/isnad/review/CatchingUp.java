package org.isnad.review;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.isnad.Boundary;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;

/** Compares what nothing else has compared, when somebody is there to review it. */
@Boundary
public class CatchingUp {

    private static final Logger LOG = Logger.getLogger(CatchingUp.class.getName());

    /**
     * How far articles are that had never been compared.
     *
     * @param failed how many could not be compared, and are tried again an hour later
     */
    public record CaughtUp(int compared, int left, int failed) {}

    /** So that one act does not take long. */
    private static final int AT_ONCE = 10;

    @Inject
    private Uncompared uncompared;

    @Inject
    private CurrentMember current;

    /**
     * Compares articles that were submitted and never compared, or tries to, {@value #AT_ONCE} at most: what was there before the project
     * reviewed, what became due by another rule, or since somebody left. An article that cannot be compared keeps no other from
     * it.
     *
     * @return how many were compared, and how many are left for another time
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // each article is a transaction of its own
    public CaughtUp catchUp(long project) {
        current.require(project, Permission.REVIEW);
        int compared = 0;
        for (long article : uncompared.first(project, AT_ONCE)) {
            compared += isCompared(project, article) ? 1 : 0;
        }
        return new CaughtUp(compared, uncompared.count(project), uncompared.failed(project));
    }

    private boolean isCompared(long project, long article) {
        try {
            uncompared.compare(project, article);
            return true;
        } catch (RuntimeException fault) {
            LOG.log(Level.SEVERE, fault, () -> "Article %d could not be compared".formatted(article));
            uncompared.remember(project, article);
            return false;
        }
    }
}
