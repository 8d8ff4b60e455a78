/** The REST resources of how the work of a project goes: the figures of its dashboard, as JSON and CSV. */
@NullMarked
package org.isnad.api.progress;

import org.jspecify.annotations.NullMarked;
