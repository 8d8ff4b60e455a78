/** Signing in by a provider who vouches for people: asking it, believing it, and knowing whose account it speaks of. */
@NullMarked
package org.isnad.team.openid;

import org.jspecify.annotations.NullMarked;
