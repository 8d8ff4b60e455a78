package org.isnad.annotation.history;

/**
 * What an author did in one go: one batch, or several of one gesture that follow one another.
 *
 * @param first revision of the first batch, by which that is called
 * @param last revision of the last batch; what lies between may also be of others
 */
public record Past(long first, long last) {

    /** Whether this revision, which must be of the same author, belongs to it. */
    public boolean holds(long revision) {
        return first <= revision && revision <= last;
    }
}
