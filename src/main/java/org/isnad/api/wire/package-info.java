/** How requests and answers look whatever they are about: ids, pages of a list, files, and what went wrong. */
@NullMarked
package org.isnad.api.wire;

import org.jspecify.annotations.NullMarked;
