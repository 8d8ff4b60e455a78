/** The REST resources of how a project goes about its work: its rules and its queue. */
@NullMarked
package org.isnad.api.work;

import org.jspecify.annotations.NullMarked;
