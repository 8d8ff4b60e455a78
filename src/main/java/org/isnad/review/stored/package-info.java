/** What review keeps: disagreements, the verdicts on them, and the places that were taken apart. */
@NullMarked
package org.isnad.review.stored;

import org.jspecify.annotations.NullMarked;
