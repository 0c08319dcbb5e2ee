package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a happening.
 *
 * @param uuid a UUID, chosen by the client or else by the server
 */
public record HappeningId(@JsonValue UUID uuid) {

    /** The namespace (RFC 9562, section 6.6) of the UUIDv5 that a label stands for. */
    public static final UUID NAMESPACE = UUID.fromString("8b1f3f0e-6d0a-5c52-9a63-1d3f5f0c7e21");

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /**
     * What a label stands for: the UUIDv5 (RFC 9562, section 5.5) of `TRAJECT/LABEL` in {@link #NAMESPACE}.
     *
     * @param label a slug, unique in the traject
     */
    public static HappeningId ofLabel(TrajectKey traject, String label) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            ByteBuffer hash =
                    ByteBuffer.wrap(sha1.digest((traject.value() + "/" + label).getBytes(StandardCharsets.UTF_8)));
            return new HappeningId(new UUID(
                    hash.getLong() & 0xffffffffffff0fffL | 0x5000L,
                    hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /** The identity that a UUID in its usual form of 36 characters is; null where the text is no UUID. */
    public static @Nullable HappeningId parse(String text) {
        return UUID_FORM.matcher(text).matches() ? new HappeningId(UUID.fromString(text)) : null;
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
