package nl.netwerkspoor.query.tables;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The share of client seats at a table, from `minC / (minC + maxO)` to `maxC / (maxC + minO)` (section 9, "Seats").
 *
 * @param min the least it can be, 0 to 1
 * @param max the most it can be, 0 to 1
 */
public record ClientShare(double min, double max) {

    /** The share among these seats; null where there are none. */
    public static @Nullable ClientShare of(Collection<Seats.Seat> seats) {
        Heads clients = new Heads();
        Heads others = new Heads();
        for (Seats.Seat seat : seats) {
            Boolean client = seat.client();
            boolean certain = seat.certainty().certainly() && client != null;
            if (!Boolean.FALSE.equals(client)) {
                clients.add(seat, certain);
            }
            if (!Boolean.TRUE.equals(client)) {
                others.add(seat, certain);
            }
        }
        if (clients.max == 0 && others.max == 0) {
            return null;
        }
        return new ClientShare(share(clients.min, others.max), share(clients.max, others.min));
    }

    private static double share(double clients, double others) {
        if (clients == 0) {
            return 0;
        }
        return Double.isInfinite(clients) ? 1 : clients / (clients + others);
    }

    /** How many people, at least and at most; the most is infinite where unbounded. */
    private static final class Heads {
        private double min;
        private double max;

        void add(Seats.Seat seat, boolean certain) {
            Integer most = seat.size().max();
            min += certain ? seat.size().min() : 0;
            max += most == null ? Double.POSITIVE_INFINITY : most;
        }
    }
}
