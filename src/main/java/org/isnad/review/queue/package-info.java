/** What waits for a reviewer: which disagreements of which articles, and in which order. */
@NullMarked
package org.isnad.review.queue;

import org.jspecify.annotations.NullMarked;
