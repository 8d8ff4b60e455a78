/** Articles with a gold set by which annotators learn, or are measured without knowing when. */
@NullMarked
package org.isnad.annotation.training;

import org.jspecify.annotations.NullMarked;
