/** What a set still lacks of that which its project wants before it is submitted. */
@NullMarked
package org.isnad.annotation.gaps;

import org.jspecify.annotations.NullMarked;
