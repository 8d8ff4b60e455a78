package org.isnad.api.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** JSON can spell half of a surrogate pair, which no text has and no database keeps. */
final class WholeText extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = super.deserialize(parser, context);
        boolean isWhole = text.codePoints().noneMatch(each -> Character.getType(each) == Character.SURROGATE);
        return isWhole ? text : (String) context.handleWeirdStringValue(String.class, text, "surrogate");
    }
}
