/** How the marks of all sets lie in the database. */
@NullMarked
package org.isnad.annotation.stored;

import org.jspecify.annotations.NullMarked;
