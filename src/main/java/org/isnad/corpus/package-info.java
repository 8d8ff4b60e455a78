/** Articles: how they come in and how they are found. Their text never changes. */
@NullMarked
package org.isnad.corpus;

import org.jspecify.annotations.NullMarked;
