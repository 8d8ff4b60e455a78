/** Every change of every set, in order, only ever added to: undo, replay and "what is new" are answered from here. */
@NullMarked
package org.isnad.annotation.history;

import org.jspecify.annotations.NullMarked;
