package org.isnad.annotation;

import java.util.Set;
import java.util.UUID;
import org.isnad.annotation.sets.Desk;

/**
 * Somebody has changed marks of an article's gold set by hand. Told in the same transaction, to whom it concerns why they are
 * there; the article is held, and the set is locked.
 *
 * @param desk who did, before the article
 * @param gold the set
 * @param marks spans and relations that were made, changed or taken away
 */
public record GoldEdited(Desk desk, long gold, Set<UUID> marks) {}
