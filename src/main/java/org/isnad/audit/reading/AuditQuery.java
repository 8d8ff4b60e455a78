package org.isnad.audit.reading;

import org.isnad.audit.Act;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the log.
 *
 * @param project only what was done in it; everything if there is none
 * @param words in a login, a name or the detail; empty for all
 */
public record AuditQuery(@Nullable Long project, @Nullable Act act, String words) {}
