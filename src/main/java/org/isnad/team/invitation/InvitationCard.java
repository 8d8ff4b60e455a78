package org.isnad.team.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as people see it, without its link.
 *
 * @param name of the person who is invited, as the admin calls them
 * @param language that its page speaks, if the admin chose one
 */
public record InvitationCard(
        long id,
        String name,
        @Nullable String email,
        @Nullable String language,
        Instant created,
        Instant expires) {}
