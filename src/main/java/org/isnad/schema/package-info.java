/** What a project marks: its layers, their labels, and the relations between marks. */
@NullMarked
package org.isnad.schema;

import org.jspecify.annotations.NullMarked;
