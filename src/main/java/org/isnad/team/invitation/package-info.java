/** Links by which people make accounts of their own, each once and for some days. */
@NullMarked
package org.isnad.team.invitation;

import org.jspecify.annotations.NullMarked;
