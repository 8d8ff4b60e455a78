/**
 * Starts and stops the whole product: the embedded database, its migrations and the server with the application in it.
 * It knows no other room, and it is not part of the application: it runs in a process of its own.
 */
@NullMarked
package org.isnad.launch;

import org.jspecify.annotations.NullMarked;
