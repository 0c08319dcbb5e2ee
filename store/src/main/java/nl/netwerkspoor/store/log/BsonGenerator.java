package nl.netwerkspoor.store.log;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.Version;
import tools.jackson.core.base.GeneratorBase;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.JacksonFeatureSet;
import tools.jackson.core.util.SimpleStreamWriteContext;

/** Writes one value into a BSON document, under a name that is given. Binary becomes Base64, as in JSON. */
final class BsonGenerator extends GeneratorBase {

    // Jackson asks for one, but nothing here uses its buffers, so all share one.
    private static final IOContext CONTEXT = new IOContext(
            StreamReadConstraints.defaults(),
            StreamWriteConstraints.defaults(),
            ErrorReportConfiguration.defaults(),
            new BufferRecycler(),
            ContentReference.unknown(),
            false,
            JsonEncoding.UTF8);

    private static final int LARGEST_CACHED_INDEX = 100;
    private static final String[] INDEXES = new String[LARGEST_CACHED_INDEX];

    static {
        Arrays.setAll(INDEXES, Integer::toString);
    }

    private final BsonBytes out;
    private final String rootName;
    private SimpleStreamWriteContext context = SimpleStreamWriteContext.createRootContext(null);
    private int[] begun = new int[8];
    private int depth;

    BsonGenerator(BsonBytes out, String rootName) {
        super(ObjectWriteContext.empty(), CONTEXT, StreamWriteFeature.collectDefaults());
        this.out = out;
        this.rootName = rootName;
    }

    static String index(int index) {
        return index < LARGEST_CACHED_INDEX ? INDEXES[index] : Integer.toString(index);
    }

    private void writeHead(byte type) {
        _verifyValueWrite("write a value");
        out.writeHead(
                type,
                context.inObject()
                        ? context.currentName()
                        : context.inArray() ? index(context.getCurrentIndex()) : rootName);
    }

    @Override
    protected void _verifyValueWrite(String what) {
        if (!context.writeValue()) {
            _reportError("Cannot " + what + ", expecting a name");
        }
    }

    private void begin(byte type) {
        writeHead(type);
        if (depth == begun.length) {
            begun = Arrays.copyOf(begun, 2 * depth);
        }
        begun[depth++] = out.begin();
    }

    private JsonGenerator end() {
        out.end(begun[--depth]);
        context = context.clearAndGetParent();
        return this;
    }

    @Override
    public JsonGenerator writeStartArray() {
        return writeStartArray(null);
    }

    @Override
    public JsonGenerator writeStartArray(@Nullable Object current) {
        begin(BsonBytes.ARRAY);
        context = context.createChildArrayContext(current);
        return this;
    }

    @Override
    public JsonGenerator writeEndArray() {
        return end();
    }

    @Override
    public JsonGenerator writeStartObject() {
        return writeStartObject(null);
    }

    @Override
    public JsonGenerator writeStartObject(@Nullable Object current) {
        begin(BsonBytes.DOCUMENT);
        context = context.createChildObjectContext(current);
        return this;
    }

    @Override
    public JsonGenerator writeEndObject() {
        return end();
    }

    @Override
    public JsonGenerator writeName(String name) {
        if (!context.writeName(name)) {
            _reportError("Cannot write a name, expecting a value");
        }
        return this;
    }

    @Override
    public JsonGenerator writePropertyId(long id) {
        return writeName(Long.toString(id));
    }

    @Override
    public JsonGenerator writeString(@Nullable String value) {
        if (value == null) {
            return writeNull();
        }
        writeHead(BsonBytes.STRING);
        out.writeString(value);
        return this;
    }

    @Override
    public JsonGenerator writeString(char[] buffer, int offset, int length) {
        return writeString(new String(buffer, offset, length));
    }

    @Override
    public JsonGenerator writeBinary(Base64Variant variant, byte[] data, int offset, int length) {
        return writeString(variant.encode(Arrays.copyOfRange(data, offset, offset + length)));
    }

    @Override
    public JsonGenerator writeNumber(short value) {
        return writeNumber((int) value);
    }

    @Override
    public JsonGenerator writeNumber(int value) {
        writeHead(BsonBytes.INT32);
        out.writeInt(value);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(long value) {
        writeHead(BsonBytes.INT64);
        out.writeLong(value);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(BigInteger value) {
        return value.bitLength() < Long.SIZE ? writeNumber(value.longValueExact()) : writeNumber(new BigDecimal(value));
    }

    @Override
    public JsonGenerator writeNumber(double value) {
        writeHead(BsonBytes.DOUBLE);
        out.writeLong(Double.doubleToRawLongBits(value));
        return this;
    }

    @Override
    public JsonGenerator writeNumber(float value) {
        return writeNumber((double) value);
    }

    @Override
    public JsonGenerator writeNumber(BigDecimal value) {
        var decimal = new Decimal128(value);
        writeHead(BsonBytes.DECIMAL128);
        out.writeLong(decimal.getLow());
        out.writeLong(decimal.getHigh());
        return this;
    }

    @Override
    public JsonGenerator writeNumber(String value) {
        return writeNumber(new BigDecimal(value));
    }

    @Override
    public JsonGenerator writeBoolean(boolean value) {
        writeHead(BsonBytes.BOOLEAN);
        out.writeByte(value ? 1 : 0);
        return this;
    }

    @Override
    public JsonGenerator writeNull() {
        writeHead(BsonBytes.NULL);
        return this;
    }

    @Override
    public JsonGenerator writeRawUTF8String(byte[] buffer, int offset, int length) {
        return _reportUnsupportedOperation();
    }

    @Override
    public JsonGenerator writeUTF8String(byte[] buffer, int offset, int length) {
        return _reportUnsupportedOperation();
    }

    @Override
    public JsonGenerator writeRaw(String text) {
        return _reportUnsupportedOperation();
    }

    @Override
    public JsonGenerator writeRaw(String text, int offset, int length) {
        return _reportUnsupportedOperation();
    }

    @Override
    public JsonGenerator writeRaw(char[] text, int offset, int length) {
        return _reportUnsupportedOperation();
    }

    @Override
    public JsonGenerator writeRaw(char character) {
        return _reportUnsupportedOperation();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public TokenStreamContext streamWriteContext() {
        return context;
    }

    @Override
    public Object streamWriteOutputTarget() {
        return out;
    }

    @Override
    public int streamWriteOutputBuffered() {
        return 0;
    }

    @Override
    public JacksonFeatureSet<StreamWriteCapability> streamWriteCapabilities() {
        return DEFAULT_WRITE_CAPABILITIES;
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
    public void flush() {}

    @Override
    public void close() {
        _closed = true;
    }

    @Override
    protected void _closeInput() {}

    @Override
    protected void _releaseBuffers() {}
}
