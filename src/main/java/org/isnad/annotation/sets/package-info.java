/** The annotation sets: whose they are, who may come near them, and how far the work on each is. */
@NullMarked
package org.isnad.annotation.sets;

import org.jspecify.annotations.NullMarked;
