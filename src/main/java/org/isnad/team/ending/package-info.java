/** How projects end: they come to rest, are given up, and after some grace are removed with all that they held. */
@NullMarked
package org.isnad.team.ending;

import org.jspecify.annotations.NullMarked;
