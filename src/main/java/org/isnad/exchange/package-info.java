/** Annotated corpora leave here as files that have been read back. */
@NullMarked
package org.isnad.exchange;

import org.jspecify.annotations.NullMarked;
