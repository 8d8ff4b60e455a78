/** The groups that members of a project work in, and the languages that they read. */
@NullMarked
package org.isnad.team.groups;

import org.jspecify.annotations.NullMarked;
