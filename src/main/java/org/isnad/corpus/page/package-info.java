/** The pages of articles, from the shelf and onto it. */
@NullMarked
package org.isnad.corpus.page;

import org.jspecify.annotations.NullMarked;
