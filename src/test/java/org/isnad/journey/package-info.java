/** What a person does from beginning to end: the shipped product, its real database and a real browser. */
@NullMarked
package org.isnad.journey;

import org.jspecify.annotations.NullMarked;
