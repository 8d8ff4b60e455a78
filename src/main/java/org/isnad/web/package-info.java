/** What all pages are made with: Faces components and plumbing. Knows text, and no other room. */
@NullMarked
package org.isnad.web;

import org.jspecify.annotations.NullMarked;
