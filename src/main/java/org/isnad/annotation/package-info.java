/** Marks on articles: who placed which span where, every change of it, and the state of the work. */
@NullMarked
package org.isnad.annotation;

import org.jspecify.annotations.NullMarked;
