package org.isnad.annotation.dealing;

import java.util.Set;

/**
 * An article with fewer annotators than it is meant for.
 *
 * @param places how many it lacks
 * @param had the accounts that have or had it, who are not given it again
 */
record Lacking(long article, String language, int places, Set<Long> had) {}
