package nl.netwerkspoor.query.setaside;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A view threw, and not who asked it: only that sets a happening aside. */
public final class ViewFailed extends RuntimeException {

    private final RuntimeException thrown;

    private ViewFailed(RuntimeException thrown) {
        super(thrown);
        this.thrown = thrown;
    }

    /** What was thrown. */
    RuntimeException thrown() {
        return thrown;
    }

    /** What a view says, or that it failed. */
    public static <T extends @Nullable Object> T asking(Supplier<T> view) {
        try {
            return view.get();
        } catch (RuntimeException e) {
            throw new ViewFailed(e);
        }
    }
}
