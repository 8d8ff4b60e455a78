/** Keeps the house: arrows between rooms, sizes, sentences, pages, migrations and scripts. */
@NullMarked
package org.isnad.house;

import org.jspecify.annotations.NullMarked;
