/** The backing beans of the pages of review. */
@NullMarked
package org.isnad.review.page;

import org.jspecify.annotations.NullMarked;
