/** How often annotators are right, as far as that can be told from how they agree. */
@NullMarked
package org.isnad.review.skill;

import org.jspecify.annotations.NullMarked;
