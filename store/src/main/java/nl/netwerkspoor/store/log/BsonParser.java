package nl.netwerkspoor.store.log;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.Version;
import tools.jackson.core.base.ParserMinimalBase;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.util.SimpleStreamReadContext;

/** Reads one value of a BSON document where it lies, without copying it first. */
final class BsonParser extends ParserMinimalBase {

    // Written without a lock: at worst a name is made twice.
    private static final @Nullable String[] NAMES = new @Nullable String[2_048];

    private final byte[] bytes;
    private final byte rootType;
    private int position;
    private byte type;
    private int valueAt;
    private @Nullable String string;
    private int[] ends = new int[8];
    private int depth;
    private boolean begun;
    private SimpleStreamReadContext context = SimpleStreamReadContext.createRootContext(null);

    /** On the first token of the value of this type that begins here. */
    BsonParser(byte[] bytes, byte type, int offset) {
        super(ObjectReadContext.empty());
        this.bytes = bytes;
        this.rootType = type;
        this.position = offset;
        nextToken();
    }

    @Override
    public @Nullable JsonToken nextToken() {
        _currToken = advance();
        return _currToken;
    }

    private @Nullable JsonToken advance() {
        if (depth == 0) {
            if (begun) {
                return null;
            }
            begun = true;
            type = rootType;
            return value();
        }
        if (_currToken == JsonToken.PROPERTY_NAME) {
            return value();
        }
        type = bytes[position++];
        if (type == 0) {
            depth--;
            var end = context.inObject() ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
            context = context.clearAndGetParent();
            return end;
        }
        if (context.inArray()) {
            while (bytes[position++] != 0) {
                // The name in an array is its index.
            }
            return value();
        }
        context.setCurrentName(name());
        return JsonToken.PROPERTY_NAME;
    }

    private String name() {
        int start = position;
        while (bytes[position] != 0) {
            position++;
        }
        return name(bytes, start, position++);
    }

    /** The name that lies there, made a string once and no more: payloads have few. */
    static String name(byte[] bytes, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ hash >>> 15) & (NAMES.length - 1);
        var known = NAMES[slot];
        if (known != null && isAt(known, bytes, start, end)) {
            return known;
        }
        var name = new String(bytes, start, end - start, StandardCharsets.UTF_8).intern();
        NAMES[slot] = name;
        return name;
    }

    private static boolean isAt(String name, byte[] bytes, int start, int end) {
        if (name.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (name.charAt(i - start) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private JsonToken value() {
        valueAt = position;
        string = null;
        context.valueRead();
        switch (type) {
            case BsonBytes.DOCUMENT -> {
                push();
                context = context.createChildObjectContext(-1, -1);
                return JsonToken.START_OBJECT;
            }
            case BsonBytes.ARRAY -> {
                push();
                context = context.createChildArrayContext(-1, -1);
                return JsonToken.START_ARRAY;
            }
            default -> position += BsonBytes.length(type, bytes, position);
        }
        return switch (type) {
            case BsonBytes.STRING -> JsonToken.VALUE_STRING;
            case BsonBytes.INT32, BsonBytes.INT64 -> JsonToken.VALUE_NUMBER_INT;
            case BsonBytes.DOUBLE, BsonBytes.DECIMAL128 -> JsonToken.VALUE_NUMBER_FLOAT;
            case BsonBytes.BOOLEAN -> bytes[valueAt] == 0 ? JsonToken.VALUE_FALSE : JsonToken.VALUE_TRUE;
            case BsonBytes.NULL -> JsonToken.VALUE_NULL;
            default -> throw new StreamReadException(this, "A payload has no values of the BSON type " + type);
        };
    }

    private void push() {
        if (depth == ends.length) {
            ends = Arrays.copyOf(ends, 2 * depth);
        }
        ends[depth++] = position + BsonBytes.intAt(bytes, position) - 1;
        position += 4;
    }

    @Override
    public JsonParser skipChildren() {
        if (_currToken == JsonToken.START_OBJECT || _currToken == JsonToken.START_ARRAY) {
            position = ends[depth - 1];
            nextToken();
        }
        return this;
    }

    @Override
    public @Nullable String getString() {
        if (_currToken == JsonToken.VALUE_STRING) {
            if (string == null) {
                string = BsonBytes.stringAt(bytes, valueAt);
            }
            return string;
        }
        if (_currToken == JsonToken.PROPERTY_NAME) {
            return context.currentName();
        }
        if (_currToken == null) {
            return null;
        }
        return _currToken.isNumeric() ? getNumberValue().toString() : _currToken.asString();
    }

    @Override
    public @Nullable String getValueAsString() {
        return getValueAsString(null);
    }

    @Override
    public @Nullable String getValueAsString(@Nullable String otherwise) {
        return _currToken == null || _currToken == JsonToken.VALUE_NULL || _currToken.isStructStart()
                ? otherwise
                : getString();
    }

    private String text() {
        var text = getString();
        return text == null ? "" : text;
    }

    @Override
    public char[] getStringCharacters() {
        return text().toCharArray();
    }

    @Override
    public int getStringLength() {
        return text().length();
    }

    @Override
    public int getStringOffset() {
        return 0;
    }

    @Override
    public boolean hasStringCharacters() {
        return false;
    }

    @Override
    public NumberType getNumberType() {
        return switch (type) {
            case BsonBytes.INT32 -> NumberType.INT;
            case BsonBytes.INT64 -> NumberType.LONG;
            case BsonBytes.DECIMAL128 -> NumberType.BIG_DECIMAL;
            default -> NumberType.DOUBLE;
        };
    }

    @Override
    public Number getNumberValue() {
        // Not one expression: its type would be the widest of all.
        if (type == BsonBytes.INT32) {
            return BsonBytes.intAt(bytes, valueAt);
        }
        if (type == BsonBytes.INT64) {
            return BsonBytes.longAt(bytes, valueAt);
        }
        if (type == BsonBytes.DECIMAL128) {
            return getDecimalValue();
        }
        if (type == BsonBytes.DOUBLE) {
            return getDoubleValue();
        }
        throw new StreamReadException(this, "Not a number");
    }

    @Override
    public int getIntValue() {
        var value = getLongValue();
        if ((int) value != value) {
            _reportOverflowInt();
        }
        return (int) value;
    }

    @Override
    public long getLongValue() {
        return getNumberValue() instanceof BigDecimal decimal
                ? decimal.longValueExact()
                : getNumberValue().longValue();
    }

    @Override
    public BigInteger getBigIntegerValue() {
        return getDecimalValue().toBigInteger();
    }

    @Override
    public float getFloatValue() {
        return getNumberValue().floatValue();
    }

    @Override
    public double getDoubleValue() {
        return type == BsonBytes.DOUBLE
                ? Double.longBitsToDouble(BsonBytes.longAt(bytes, valueAt))
                : getNumberValue().doubleValue();
    }

    @Override
    public BigDecimal getDecimalValue() {
        return switch (type) {
            case BsonBytes.DECIMAL128 ->
                Decimal128.fromIEEE754BIDEncoding(
                                BsonBytes.longAt(bytes, valueAt + 8), BsonBytes.longAt(bytes, valueAt))
                        .bigDecimalValue();
            case BsonBytes.DOUBLE -> BigDecimal.valueOf(getDoubleValue());
            default -> BigDecimal.valueOf(getNumberValue().longValue());
        };
    }

    @Override
    public boolean isNaN() {
        return type == BsonBytes.DOUBLE && !Double.isFinite(getDoubleValue());
    }

    @Override
    public byte[] getBinaryValue(Base64Variant variant) {
        return variant.decode(text());
    }

    @Override
    public @Nullable String currentName() {
        if (_currToken == JsonToken.START_OBJECT || _currToken == JsonToken.START_ARRAY) {
            return context.getParent().currentName();
        }
        return context.currentName();
    }

    @Override
    public TokenStreamContext streamReadContext() {
        return context;
    }

    @Override
    public @Nullable Object currentValue() {
        return context.currentValue();
    }

    @Override
    public void assignCurrentValue(@Nullable Object value) {
        context.assignCurrentValue(value);
    }

    @Override
    public TokenStreamLocation currentTokenLocation() {
        return new TokenStreamLocation(ContentReference.unknown(), valueAt, -1, -1);
    }

    @Override
    public TokenStreamLocation currentLocation() {
        return new TokenStreamLocation(ContentReference.unknown(), position, -1, -1);
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Object streamReadInputSource() {
        return null;
    }

    @Override
    public void close() {
        _closed = true;
    }

    @Override
    protected void _closeInput() {}

    @Override
    protected void _releaseBuffers() {}

    @Override
    protected void _handleEOF() {}
}
