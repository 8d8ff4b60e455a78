/** The pages of people and projects. */
@NullMarked
package org.isnad.team.page;

import org.jspecify.annotations.NullMarked;
