/** What people did that others may have to answer for, written down once and never changed. It knows ids, not people. */
@NullMarked
package org.isnad.audit;

import org.jspecify.annotations.NullMarked;
