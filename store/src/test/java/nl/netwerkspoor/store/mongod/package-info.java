/** The MongoDB servers that tests use: one for all, or a replica set of their own to be broken. */
@NullMarked
package nl.netwerkspoor.store.mongod;

import org.jspecify.annotations.NullMarked;
