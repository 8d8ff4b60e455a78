/** The page of the log. */
@NullMarked
package org.isnad.audit.page;

import org.jspecify.annotations.NullMarked;
