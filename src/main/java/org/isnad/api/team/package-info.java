/** The REST resources of people: accounts, invitations, sessions, tokens, and the log. */
@NullMarked
package org.isnad.api.team;

import org.jspecify.annotations.NullMarked;
