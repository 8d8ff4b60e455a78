/** What several annotators said of one article, unit by unit: where they agree, and how they differ. Pure functions. */
@NullMarked
package org.isnad.review.comparison;

import org.jspecify.annotations.NullMarked;
