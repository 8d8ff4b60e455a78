/** How people like their texts set: sizes, faces, light. It knows nobody. */
@NullMarked
package org.isnad.team.reading;

import org.jspecify.annotations.NullMarked;
