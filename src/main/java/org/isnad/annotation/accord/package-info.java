/** How alike marks are: of several annotators on one article, or of one and what is to go by. */
@NullMarked
package org.isnad.annotation.accord;

import org.jspecify.annotations.NullMarked;
