/** How somebody proves who they are: passwords, tokens and sessions, and the brake on guessing. It knows ids, not people. */
@NullMarked
package org.isnad.team.door;

import org.jspecify.annotations.NullMarked;
