package org.isnad.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.isnad.schema.SchemaDocument.LabelCard;
import org.isnad.schema.SchemaDocument.LayerCard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Digit0", "KeyQ", "KeyZ"})
    void keeps_its_key(String key) {
        assertThat(laid(key).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KeyG", "KeyL", "KeyM", "Slash", "Enter", "Delete", "BracketLeft", "KeyÄ", "q"})
    void has_no_key_that_means_something_else_on_the_page(String key) {
        assertThatThrownBy(() -> laid(key)).isInstanceOf(KeyNotForLabels.class);
    }

    @Test
    void has_none_where_none_is_given() {
        assertThat(laid(null).key()).isEmpty();
    }

    @SuppressWarnings("NullAway") // what was read may lack it
    private static LabelCard laid(@Nullable String key) {
        var name = new Named("شخص", "Person");
        var card = new LabelCard("PER", name, "#123456", key, name, List.of(), List.of());
        var layer = new LayerCard("entity", name, OverlapRule.FREE, List.of(), List.of(), 0);

        return new Label(new Layer(1, 0, layer), 0, card).card();
    }
}
