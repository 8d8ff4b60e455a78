/** Where people read what concerns them. */
@NullMarked
package org.isnad.notice.page;

import org.jspecify.annotations.NullMarked;
