/** Dealing articles out to annotators by a rule: in turn, by load, or at random. */
@NullMarked
package org.isnad.annotation.dealing;

import org.jspecify.annotations.NullMarked;
