/** How far the work of a project has come, who does how much of it, and what happened when. */
@NullMarked
package org.isnad.progress;

import org.jspecify.annotations.NullMarked;
