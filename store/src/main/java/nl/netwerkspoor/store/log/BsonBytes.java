package nl.netwerkspoor.store.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a BSON document that is being written, and the numbers by which BSON names its types. */
final class BsonBytes {

    static final byte DOUBLE = 0x01;
    static final byte STRING = 0x02;
    static final byte DOCUMENT = 0x03;
    static final byte ARRAY = 0x04;
    static final byte BINARY = 0x05;
    static final byte BOOLEAN = 0x08;
    static final byte DATE = 0x09;
    static final byte NULL = 0x0A;
    static final byte INT32 = 0x10;
    static final byte INT64 = 0x12;
    static final byte DECIMAL128 = 0x13;

    static final byte SUBTYPE_UUID = 4;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG_ENDIAN_LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes;
    private int size;

    BsonBytes(int expected) {
        bytes = new byte[expected];
    }

    int size() {
        return size;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    void writeByte(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    void writeInt(int value) {
        ensure(4);
        INT.set(bytes, size, value);
        size += 4;
    }

    void writeLong(long value) {
        ensure(8);
        LONG.set(bytes, size, value);
        size += 8;
    }

    void writeBigEndianLong(long value) {
        ensure(8);
        BIG_ENDIAN_LONG.set(bytes, size, value);
        size += 8;
    }

    /** The type and the name that precede a value. */
    void writeHead(byte type, String name) {
        if (name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A BSON name cannot hold a zero character");
        }
        writeByte(type);
        writeCharacters(name);
        writeByte(0);
    }

    void writeString(String value) {
        int start = size;
        writeInt(0);
        writeCharacters(value);
        writeByte(0);
        INT.set(bytes, start, size - start - 4);
    }

    private void writeCharacters(String value) {
        int length = value.length();
        ensure(length);
        for (int i = 0; i < length; i++) {
            char character = value.charAt(i);
            if (character >= 0x80) {
                var rest = value.substring(i).getBytes(StandardCharsets.UTF_8);
                size += i;
                ensure(rest.length);
                System.arraycopy(rest, 0, bytes, size, rest.length);
                size += rest.length;
                return;
            }
            bytes[size + i] = (byte) character;
        }
        size += length;
    }

    /** Begins a document or array; the place it began is needed to end it. */
    int begin() {
        writeInt(0);
        return size - 4;
    }

    void end(int begun) {
        writeByte(0);
        INT.set(bytes, begun, size - begun);
    }

    static int intAt(byte[] bytes, int offset) {
        return (int) INT.get(bytes, offset);
    }

    static long longAt(byte[] bytes, int offset) {
        return (long) LONG.get(bytes, offset);
    }

    static long bigEndianLongAt(byte[] bytes, int offset) {
        return (long) BIG_ENDIAN_LONG.get(bytes, offset);
    }

    static void putLong(byte[] bytes, int offset, long value) {
        LONG.set(bytes, offset, value);
    }

    static String stringAt(byte[] bytes, int offset) {
        return new String(bytes, offset + 4, intAt(bytes, offset) - 1, StandardCharsets.UTF_8);
    }

    /** How many bytes a value of this type takes that begins here. */
    static int length(byte type, byte[] bytes, int offset) {
        return switch (type) {
            case NULL -> 0;
            case BOOLEAN -> 1;
            case INT32 -> 4;
            case DOUBLE, DATE, INT64 -> 8;
            case DECIMAL128 -> 16;
            case STRING -> 4 + intAt(bytes, offset);
            case BINARY -> 5 + intAt(bytes, offset);
            case DOCUMENT, ARRAY -> intAt(bytes, offset);
            default -> throw new IllegalStateException("The log has a value of the unknown BSON type " + type);
        };
    }
}
