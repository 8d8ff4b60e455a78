/** Faces components and plumbing: the text canvas, messages, the reader's language. */
@NullMarked
package org.isnad.web;

import org.jspecify.annotations.NullMarked;
