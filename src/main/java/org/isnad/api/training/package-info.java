/** Training and test items over REST, and how annotators fare on them. */
@NullMarked
package org.isnad.api.training;

import org.jspecify.annotations.NullMarked;
