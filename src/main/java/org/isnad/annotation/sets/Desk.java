package org.isnad.annotation.sets;

import java.util.Set;
import org.isnad.team.Permission;
import org.isnad.team.Role;
import org.isnad.team.TeamRefusal;
import org.jspecify.annotations.Nullable;

/**
 * One member before one article: who they are there and what that lets them do.
 *
 * @param guideline the version of the guidelines that they have confirmed; none where they have confirmed none
 */
public record Desk(
        long member,
        long article,
        long project,
        int length,
        Ways ways,
        Set<Role> roles,
        @Nullable Integer guideline) {

    /**
     * How the project of the article goes about its work.
     *
     * @param open whether whoever likes may begin on it
     * @param sight {@code NEVER}, {@code AFTER} or {@code ALWAYS}: when annotators see what others marked
     * @param foreignOnly whether reviewers leave alone what they have marked themselves
     * @param shut whether nothing in it is changed any more
     * @param test whether the article is one on which annotators are measured without knowing
     * @param item whether it is that, or one by which they learn
     */
    record Ways(
            boolean shared, boolean open, String sight, boolean foreignOnly, boolean shut, boolean test, boolean item) {

        /**
         * {@code SHARED OPEN AFTER ANY GOES TEST}: mode, handout, sight, reviewers, standing, and what the article is for unless
         * it is like most, as {@link Desks#WAYS} tells them.
         */
        static Ways read(String words) {
            var word = words.split(" ", -1);
            return new Ways(
                    word[0].equals("SHARED"),
                    word[1].equals("OPEN"),
                    word[2],
                    word[3].equals("OTHERS"),
                    word[4].equals("SHUT"),
                    word.length > 5 && word[5].equals("TEST"),
                    word.length > 5);
        }

        boolean sightFor(boolean submitted) {
            return sight.equals("ALWAYS") || (submitted && sight.equals("AFTER"));
        }
    }

    /** The same for marks that somebody else answers for, who may have confirmed other guidelines. */
    Desk writtenBy(long author) {
        return author == member ? this : new Desk(author, article, project, length, ways, roles, null);
    }

    public boolean shared() {
        return ways.shared();
    }

    /** @throws TeamRefusal.ProjectArchived if nothing is to be changed here */
    public void refuseIfShut() {
        if (ways.shut()) {
            throw new TeamRefusal.ProjectArchived();
        }
    }

    /** Whether annotators learn by the article, or are measured on it: its gold set is not made of theirs. */
    public boolean isItem() {
        return ways.item();
    }

    public boolean may(Permission permission) {
        return permission.grantedTo(roles);
    }

    /** The kind of set that this member marks in. */
    public SetKind ownKind() {
        return ways.shared() ? SetKind.SHARED : SetKind.ANNOTATOR;
    }

    /**
     * Whether this member may begin on the article by themselves: where articles are given out, nobody takes one that they
     * were not given.
     */
    boolean mayBegin(SetKind kind) {
        return mayChange(kind, true) && (ways.open() || kind != SetKind.ANNOTATOR);
    }

    public boolean mayChange(SetKind kind, boolean own) {
        return switch (kind) {
            case ANNOTATOR -> own && may(Permission.ANNOTATE);
            case SHARED -> may(Permission.ANNOTATE);
            case GOLD -> may(Permission.REVIEW);
        };
    }

    /**
     * Whether a set may be seen: annotators see another's marks when their project says so, as a rule after they have handed
     * in their own.
     *
     * @param submitted whether the member has submitted their own set of this article
     */
    public boolean maySee(SetKind kind, boolean own, boolean submitted) {
        return own
                || kind == SetKind.SHARED
                || may(Permission.SEE_ALL_SETS)
                || (ways.sightFor(submitted) && may(Permission.ANNOTATE) && !ways.test());
    }

    /**
     * Whether a set that is there is to look to this member as if nobody had begun it: on a test item nothing tells those
     * whom it tests that there is anything to go by.
     */
    boolean hides(SetKind kind, boolean submitted) {
        return ways.test()
                && kind == SetKind.GOLD
                && !may(Permission.SEE_ALL_SETS)
                && ways.sightFor(submitted)
                && may(Permission.ANNOTATE);
    }
}
