/** The pages on which disagreements are settled and measured. */
@NullMarked
package org.isnad.review.page;

import org.jspecify.annotations.NullMarked;
