package org.isnad.team.openid;

import org.jspecify.annotations.Nullable;

/**
 * Somebody as the provider tells of them.
 *
 * @param subject by which the provider always means the same person
 * @param email where they are reached, if it tells
 * @param verified whether it has seen that letters reach them there
 * @param handle what they call themselves there, and {@code name} what others call them
 */
record Identity(
        String issuer,
        String subject,
        @Nullable String email,
        boolean verified,
        @Nullable String handle,
        @Nullable String name) {

    /** Only such an address says who somebody is. */
    @Nullable
    String provenEmail() {
        return verified ? email : null;
    }
}
