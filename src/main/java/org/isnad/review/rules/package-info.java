/** How a project goes about its review, as its managers say. */
@NullMarked
package org.isnad.review.rules;

import org.jspecify.annotations.NullMarked;
