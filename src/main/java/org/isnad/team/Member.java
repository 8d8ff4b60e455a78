package org.isnad.team;

/**
 * A person as the rest of the house sees them.
 *
 * @param language BCP 47 tag of the language they read the pages in
 */
public record Member(long id, String login, String name, boolean admin, String language) {}
