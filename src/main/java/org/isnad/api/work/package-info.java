/** The REST resources of how a project goes about its work: its rules, its queue, and dealing out by a rule. */
@NullMarked
package org.isnad.api.work;

import org.jspecify.annotations.NullMarked;
