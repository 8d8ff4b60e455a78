/** The pages of marking. */
@NullMarked
package org.isnad.annotation.page;

import org.jspecify.annotations.NullMarked;
