/** The guidelines' pages. */
@NullMarked
package org.isnad.guideline.page;

import org.jspecify.annotations.NullMarked;
