/** The backing beans of the pages that show how the work goes. */
@NullMarked
package org.isnad.progress.page;

import org.jspecify.annotations.NullMarked;
