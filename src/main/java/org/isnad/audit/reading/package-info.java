/** Who may look into the log, and what they find there. */
@NullMarked
package org.isnad.audit.reading;

import org.jspecify.annotations.NullMarked;
