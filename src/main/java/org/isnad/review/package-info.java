/** Settles what annotators differ about: disagreements, verdicts, and the gold sets that come of them. */
@NullMarked
package org.isnad.review;

import org.jspecify.annotations.NullMarked;
