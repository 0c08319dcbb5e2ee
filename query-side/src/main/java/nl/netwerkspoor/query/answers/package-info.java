/** Where an answer is made: the tree of a view is joined with the words of the vault and takes the shapes that recur. */
@NullMarked
package nl.netwerkspoor.query.answers;

import org.jspecify.annotations.NullMarked;
