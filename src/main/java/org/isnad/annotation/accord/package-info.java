/** How alike several annotators marked one article. */
@NullMarked
package org.isnad.annotation.accord;

import org.jspecify.annotations.NullMarked;
