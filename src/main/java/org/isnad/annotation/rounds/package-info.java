/** Writes what several people save at the same moment in one transaction, so that they share its price. */
@NullMarked
package org.isnad.annotation.rounds;

import org.jspecify.annotations.NullMarked;
