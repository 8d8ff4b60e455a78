/**
 * Coefficients of agreement and how sure they are: pure functions of sums to which each article adds its part, so that articles
 * can be drawn again and left out without being read again.
 */
@NullMarked
package org.isnad.review.agreement.coefficient;

import org.jspecify.annotations.NullMarked;
