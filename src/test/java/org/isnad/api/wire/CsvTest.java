package org.isnad.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as CSV is read by another reader as it was, and does nothing in a spreadsheet. */
class CsvTest {

    @Test
    void is_read_as_it_was_written() throws IOException {
        var odd = "commas, \"quotes\"\r\nand lines, ليلى";

        var read = read(List.of("name", "sets", "since"), Arrays.asList(odd, -3, null));

        assertThat(read).containsExactly(List.of("name", "sets", "since"), List.of(odd, "-3", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void leaves_no_formula_in_what_people_wrote(String name) throws IOException {
        assertThat(read(List.of("name"), List.of(name)).get(1)).containsExactly("'" + name);
    }

    @ParameterizedTest
    @CsvSource({"x;=1+1, x;'=1+1", "x; +1;y, x; '+1;y", "a;b, a;b", "x-1, x-1"})
    void leaves_none_where_semicolons_part_the_cells(String name, String told) throws IOException {
        assertThat(read(List.of("name"), List.of(name)).get(1)).containsExactly(told);
    }

    @Test
    void ends_each_line_as_the_standard_says() {
        assertThat(Csv.written(List.of("a", "b"), List.of(List.of(1, 2)))).isEqualTo("a,b\r\n1,2\r\n");
    }

    private static List<List<String>> read(List<String> columns, List<?> row) throws IOException {
        try (var reader = CSVFormat.RFC4180.parse(new java.io.StringReader(Csv.written(columns, List.of(row))))) {
            return reader.stream().map(CSVRecord::toList).toList();
        }
    }
}
