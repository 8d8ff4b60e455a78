/** What pages of all rooms know of the person before them: who they are, where they are and what they may do there. */
@NullMarked
package org.isnad.team.web;

import org.jspecify.annotations.NullMarked;
