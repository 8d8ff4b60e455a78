/** The pages of those who decide what annotators disagree about. */
@NullMarked
package org.isnad.review.page;

import org.jspecify.annotations.NullMarked;
