/** What somebody was told, as far as they may still know it. */
@NullMarked
package org.isnad.notice.reading;

import org.jspecify.annotations.NullMarked;
