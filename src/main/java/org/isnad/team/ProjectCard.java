package org.isnad.team;

import java.time.Instant;

/**
 * What one sees of a project from outside.
 *
 * @param mode {@code independent} or {@code shared}
 * @param overlap how many annotators each article is meant for
 * @param language BCP 47 tag of the language most of its articles are in
 */
public record ProjectCard(long id, String name, String mode, int overlap, String language, Instant created) {

    public boolean shared() {
        return mode.equals(Project.Mode.SHARED.code());
    }
}
