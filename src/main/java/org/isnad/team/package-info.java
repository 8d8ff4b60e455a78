/** People: who they are, how they sign in, which projects they work in and what they may do there. */
@NullMarked
package org.isnad.team;

import org.jspecify.annotations.NullMarked;
