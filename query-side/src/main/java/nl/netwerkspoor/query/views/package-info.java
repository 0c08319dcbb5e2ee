/** What every view of the things of a traject shares: its interface, and the leaves that its answers are made of. */
@NullMarked
package nl.netwerkspoor.query.views;

import org.jspecify.annotations.NullMarked;
