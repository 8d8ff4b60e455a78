/** How a project marks, in words: its guidelines, their versions, and who has confirmed which. */
@NullMarked
package org.isnad.guideline;

import org.jspecify.annotations.NullMarked;
