package org.isnad.review.skill;

import java.time.Instant;

/**
 * How often an annotator is right.
 *
 * @param rate a share of the units, as far as it can be told from how annotators agree
 * @param units by how many it was estimated
 */
public record SkillCard(String login, String name, double rate, int units, Instant estimated) {}
