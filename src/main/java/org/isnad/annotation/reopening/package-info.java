/** Who has opened which set again, when and why. */
@NullMarked
package org.isnad.annotation.reopening;

import org.jspecify.annotations.NullMarked;
