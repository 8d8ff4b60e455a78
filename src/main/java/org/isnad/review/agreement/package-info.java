/** How far annotators agree who marked the same articles apart from each other, and on what they do not. */
@NullMarked
package org.isnad.review.agreement;

import org.jspecify.annotations.NullMarked;
