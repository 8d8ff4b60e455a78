/** Tells members what concerns them: other rooms say what has happened and to whom, in the transaction in which it happens. */
@NullMarked
package org.isnad.notice;

import org.jspecify.annotations.NullMarked;
