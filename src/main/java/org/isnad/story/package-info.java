/** Things in the world that articles speak of, each once for a project, however it is spelt. */
@NullMarked
package org.isnad.story;

import org.jspecify.annotations.NullMarked;
